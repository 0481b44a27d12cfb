-- One picture per client, at most a megabyte.
CREATE TABLE client_logo (
  client_id    TEXT  PRIMARY KEY REFERENCES client,
  content_type TEXT  NOT NULL,
  content      BYTEA NOT NULL CONSTRAINT client_logo_size_ck CHECK (octet_length(content) <= 1048576)
);
