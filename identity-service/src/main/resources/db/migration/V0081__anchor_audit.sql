-- The head of each client's chain once a day, signed (ADR 0031). Public keys stay when the secret is changed.
CREATE TABLE audit_key (
  id         TEXT        PRIMARY KEY,
  public_key BYTEA       NOT NULL,
  first_used TIMESTAMPTZ NOT NULL
);
CREATE TABLE audit_anchor (
  client_id TEXT   NOT NULL,
  day       DATE   NOT NULL,
  seq       BIGINT NOT NULL,
  hash      BYTEA  NOT NULL CONSTRAINT audit_anchor_hash_ck CHECK (octet_length(hash) = 32),
  key_id    TEXT   NOT NULL REFERENCES audit_key,
  signature BYTEA  NOT NULL,
  PRIMARY KEY (client_id, day)
);
REVOKE UPDATE, DELETE, TRUNCATE ON audit_key, audit_anchor FROM ${appRole};
