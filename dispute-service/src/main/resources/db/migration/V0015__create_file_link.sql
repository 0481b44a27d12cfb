-- Temporary links to evidence; only the digest of a token is kept (see FileLinks in the platform).
CREATE TABLE file_link (
  token_sha256 TEXT        PRIMARY KEY,
  client_id    TEXT        NOT NULL,
  file_key     TEXT        NOT NULL,
  file_type    TEXT        NOT NULL,
  file_name    TEXT        NOT NULL,
  size         BIGINT      NOT NULL,
  expires_at   TIMESTAMPTZ NOT NULL
);
CREATE INDEX file_link_expires_at_idx ON file_link (expires_at);
