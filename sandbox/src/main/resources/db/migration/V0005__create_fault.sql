-- Faults that an operator switched on, until they end by themselves.

CREATE TABLE fault (
  target  TEXT PRIMARY KEY,
  mode    TEXT NOT NULL,
  ends_at TIMESTAMPTZ NOT NULL,
  CONSTRAINT fault_target_ck CHECK (target IN ('acquirer', 'bank')),
  CONSTRAINT fault_mode_ck CHECK (mode IN ('DOWN', 'SLOW', 'LOSE_ANSWER'))
);
