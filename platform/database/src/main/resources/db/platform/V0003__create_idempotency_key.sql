-- Keys under which creating requests were taken, and their answers (contract "Idempotency").
CREATE TABLE idempotency_key (
  client_id    TEXT        NOT NULL,
  key          TEXT        NOT NULL,
  run          TEXT        NOT NULL, -- tells the attempt that holds the key from one that took it over
  method       TEXT        NOT NULL,
  url          TEXT        NOT NULL,
  resource_id  TEXT,                 -- bound in the database transaction that stores the object
  status       INTEGER,
  content_type TEXT,
  body         TEXT,
  created_at   TIMESTAMPTZ NOT NULL,
  answered_at  TIMESTAMPTZ,
  PRIMARY KEY (client_id, key)
);
CREATE INDEX idempotency_key_created_at_idx ON idempotency_key (created_at);
