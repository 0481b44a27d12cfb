-- A balanced set of entries: one business fact. One posting per reference, for ever.
CREATE TABLE posting (
  id          TEXT        PRIMARY KEY,
  reference   TEXT        NOT NULL CONSTRAINT posting_reference_uk UNIQUE,
  reason      TEXT        NOT NULL,
  client_id   TEXT        NOT NULL,
  fingerprint TEXT        NOT NULL, -- of the entries, so that a reused reference is told from a repeat
  recorded_at TIMESTAMPTZ NOT NULL
);
