-- Callbacks wait here until the receiver answers 2xx.

CREATE TABLE callback (
  id             TEXT PRIMARY KEY,
  type           TEXT NOT NULL,
  url            TEXT NOT NULL,
  body           TEXT NOT NULL,                        -- exactly the bytes that are signed
  attempts       INTEGER NOT NULL DEFAULT 0,
  attempt_due_at TIMESTAMPTZ,                          -- null when delivered or given up
  last_answer    TEXT,
  delivered_at   TIMESTAMPTZ,
  created_at     TIMESTAMPTZ NOT NULL
);

CREATE INDEX callback_due_idx ON callback (attempt_due_at) WHERE attempt_due_at IS NOT NULL;
CREATE INDEX callback_created_idx ON callback (created_at);
