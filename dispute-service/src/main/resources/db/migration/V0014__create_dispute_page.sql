-- Files of a document; the bytes are in the file store.
CREATE TABLE dispute_page (
  id            TEXT        PRIMARY KEY,
  document_id   TEXT        NOT NULL REFERENCES dispute_document (id),
  file_key      TEXT        NOT NULL CONSTRAINT dispute_page_file_key_uk UNIQUE,
  file_type     TEXT        NOT NULL,
  size          BIGINT      NOT NULL,
  sha256        TEXT        NOT NULL,
  creation_date TIMESTAMPTZ NOT NULL
);
CREATE INDEX dispute_page_document_idx ON dispute_page (document_id, id);
