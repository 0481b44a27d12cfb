-- Events that were handled, so that a repeat is dropped.
CREATE TABLE inbox (
  event_id   TEXT        PRIMARY KEY,
  handled_at TIMESTAMPTZ NOT NULL DEFAULT now()
);
CREATE INDEX inbox_handled_at_idx ON inbox (handled_at);

-- Events that could not be handled; a person must act (docs/runbooks/parked-event.md).
CREATE TABLE inbox_parked (
  topic            TEXT        NOT NULL,
  partition_number INTEGER     NOT NULL,
  record_offset    BIGINT      NOT NULL,
  payload          TEXT        NOT NULL,
  reason           TEXT        NOT NULL,
  parked_at        TIMESTAMPTZ NOT NULL DEFAULT now(),
  PRIMARY KEY (topic, partition_number, record_offset)
);
