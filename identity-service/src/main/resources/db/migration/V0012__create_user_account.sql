-- Users of a client. The profile holds the fields of their kind; documents maps a KYC document type to its validated document.
CREATE TABLE user_account (
  id                  TEXT        PRIMARY KEY,
  client_id           TEXT        NOT NULL REFERENCES client,
  version             BIGINT      NOT NULL,
  person_type         TEXT        NOT NULL CONSTRAINT user_account_person_type_ck CHECK (person_type IN ('NATURAL', 'LEGAL')),
  category            TEXT        NOT NULL CONSTRAINT user_account_category_ck CHECK (category IN ('PAYER', 'OWNER', 'PLATFORM')),
  status              TEXT        NOT NULL CONSTRAINT user_account_status_ck CHECK (status IN ('ACTIVE', 'CLOSED')),
  kyc_level           TEXT        NOT NULL CONSTRAINT user_account_kyc_level_ck CHECK (kyc_level IN ('LIGHT', 'REGULAR')),
  email               TEXT        NOT NULL,
  tag                 TEXT,
  terms_accepted      BOOLEAN     NOT NULL,
  terms_accepted_date TIMESTAMPTZ,
  profile             JSONB       NOT NULL,
  documents           JSONB       NOT NULL,
  creation_date       TIMESTAMPTZ NOT NULL
);
CREATE INDEX user_account_client_idx ON user_account (client_id, creation_date, id);
