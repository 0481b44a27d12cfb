-- Items of shared queues that failed, when they are tried again, and which a person must look at (docs/runbooks/parked-item.md, ADR 0009).
CREATE TABLE queue_failure (
  queue           TEXT        NOT NULL,
  item_id         TEXT        NOT NULL,
  attempts        INTEGER     NOT NULL,
  next_attempt_at TIMESTAMPTZ NOT NULL,
  reason          TEXT        NOT NULL,
  parked_at       TIMESTAMPTZ,
  PRIMARY KEY (queue, item_id)
);

-- Facts that go before the others, and facts that cannot be published and hold up nobody but their own subject.
ALTER TABLE outbox
  ADD COLUMN urgent    BOOLEAN NOT NULL DEFAULT false,
  ADD COLUMN parked_at TIMESTAMPTZ,
  ADD COLUMN reason    TEXT;
CREATE INDEX outbox_urgent_idx ON outbox (seq) WHERE urgent;
CREATE INDEX outbox_parked_idx ON outbox (subject) WHERE parked_at IS NOT NULL;
