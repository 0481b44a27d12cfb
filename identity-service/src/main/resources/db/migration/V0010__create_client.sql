-- Merchants. The profile holds what they may edit themselves (contract object Client).
CREATE TABLE client (
  id            TEXT        PRIMARY KEY,
  name          TEXT        NOT NULL,
  profile       JSONB       NOT NULL,
  creation_date TIMESTAMPTZ NOT NULL
);
