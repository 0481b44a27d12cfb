-- Bank accounts to pay out to; user_id is the client's own id for the client's accounts. Details hold the fields of the type.
CREATE TABLE bank_account (
  id            TEXT        PRIMARY KEY,
  client_id     TEXT        NOT NULL REFERENCES client,
  user_id       TEXT        NOT NULL,
  type          TEXT        NOT NULL CONSTRAINT bank_account_type_ck CHECK (type IN ('IBAN', 'GB', 'US', 'CA', 'OTHER')),
  owner_name    TEXT        NOT NULL,
  owner_address JSONB       NOT NULL,
  details       JSONB       NOT NULL,
  country       CHAR(2)     NOT NULL,
  active        BOOLEAN     NOT NULL,
  tag           TEXT,
  creation_date TIMESTAMPTZ NOT NULL
);
CREATE INDEX bank_account_user_idx ON bank_account (client_id, user_id, creation_date, id);
