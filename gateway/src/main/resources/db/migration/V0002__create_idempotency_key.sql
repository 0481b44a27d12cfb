-- Which service took the first call with an Idempotency-Key; 24 hours, per client.
CREATE TABLE idempotency_key (
  client_id  TEXT        NOT NULL,
  key        TEXT        NOT NULL,
  owner      TEXT        NOT NULL,
  created_at TIMESTAMPTZ NOT NULL,
  CONSTRAINT idempotency_key_pk PRIMARY KEY (client_id, key),
  CONSTRAINT idempotency_key_format_ck CHECK (key ~ '^[A-Za-z0-9-]{16,36}$')
);

CREATE INDEX idempotency_key_created_at_idx ON idempotency_key (created_at);
