-- Facts of two sides that do not fit together; nothing is guessed, a person must act.
CREATE TABLE reconciliation (
  object_id   TEXT        NOT NULL,
  reason      TEXT        NOT NULL,
  detail      TEXT        NOT NULL,
  recorded_at TIMESTAMPTZ NOT NULL,
  resolved_at TIMESTAMPTZ,
  PRIMARY KEY (object_id, reason, detail)
);
