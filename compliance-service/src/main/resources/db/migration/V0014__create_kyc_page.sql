-- Files of a document; the bytes are in the file store.
CREATE TABLE kyc_page (
  id            TEXT        PRIMARY KEY,
  document_id   TEXT        NOT NULL REFERENCES kyc_document (id),
  file_key      TEXT        NOT NULL CONSTRAINT kyc_page_file_key_uk UNIQUE,
  file_type     TEXT        NOT NULL,
  size          BIGINT      NOT NULL,
  sha256        TEXT        NOT NULL,
  creation_date TIMESTAMPTZ NOT NULL
);
CREATE INDEX kyc_page_document_idx ON kyc_page (document_id, id);
