-- What signs the calls of a hook: the newest secret, and earlier ones until they expire. Readable, because it has to sign.
CREATE TABLE hook_secret (
  hook_id       TEXT        NOT NULL CONSTRAINT hook_secret_hook_fk REFERENCES hook,
  number        INTEGER     NOT NULL,
  secret        BYTEA       NOT NULL,
  creation_date TIMESTAMPTZ NOT NULL,
  expires_at    TIMESTAMPTZ, -- real time; null for the newest
  PRIMARY KEY (hook_id, number)
);
