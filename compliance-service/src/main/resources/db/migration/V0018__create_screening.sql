-- Decisions, one per transaction; a repeat gets the same. For payouts also whether they count in their month.
CREATE TABLE screening (
  transaction_id TEXT        PRIMARY KEY,
  client_id      TEXT        NOT NULL,
  type           TEXT        NOT NULL,
  author_id      TEXT        NOT NULL,
  currency       TEXT        NOT NULL,
  amount         BIGINT      NOT NULL,
  result_code    TEXT,                 -- null: accepted
  screened_at    TIMESTAMPTZ NOT NULL,
  month          DATE        NOT NULL, -- first day, UTC
  payout_state   TEXT        CONSTRAINT screening_payout_state_ck CHECK (payout_state IN ('RESERVED', 'COUNTED', 'RELEASED'))
);
CREATE INDEX screening_payout_idx ON screening (author_id, month) WHERE type = 'PAYOUT' AND result_code IS NULL;
CREATE INDEX screening_screened_at_idx ON screening (screened_at);
