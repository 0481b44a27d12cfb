-- Copies of KYC documents, disputes, cards and bank accounts, as their newest event told them.
CREATE TABLE kyc_document (
  id             TEXT COLLATE "C" PRIMARY KEY,
  client_id      TEXT        NOT NULL,
  event_time     TIMESTAMPTZ NOT NULL,
  user_id        TEXT        NOT NULL,
  type           TEXT        NOT NULL,
  status         TEXT        NOT NULL,
  refused_reason TEXT,
  creation_date  TIMESTAMPTZ NOT NULL,
  processed_date TIMESTAMPTZ
);
CREATE INDEX kyc_document_id_idx ON kyc_document (client_id, id);
CREATE INDEX kyc_document_status_idx ON kyc_document (client_id, status, processed_date);

CREATE TABLE dispute (
  id                     TEXT COLLATE "C" PRIMARY KEY,
  client_id              TEXT        NOT NULL,
  event_time             TIMESTAMPTZ NOT NULL,
  dispute_type           TEXT        NOT NULL,
  status                 TEXT        NOT NULL,
  result_code            TEXT,
  initial_transaction_id TEXT,
  user_id                TEXT,
  wallet_id              TEXT,
  repudiation_id         TEXT,
  disputed_currency      TEXT        NOT NULL,
  disputed_amount        BIGINT      NOT NULL,
  contested_amount       BIGINT,
  contest_deadline_date  TIMESTAMPTZ,
  reason_type            TEXT,
  creation_date          TIMESTAMPTZ NOT NULL
);
CREATE INDEX dispute_id_idx ON dispute (client_id, id);
CREATE INDEX dispute_status_idx ON dispute (client_id, status);

CREATE TABLE card (
  id              TEXT COLLATE "C" PRIMARY KEY,
  client_id       TEXT        NOT NULL,
  event_time      TIMESTAMPTZ NOT NULL,
  user_id         TEXT        NOT NULL,
  alias           TEXT, -- never the number
  card_type       TEXT,
  card_provider   TEXT,
  expiration_date TEXT,
  active          BOOLEAN     NOT NULL,
  creation_date   TIMESTAMPTZ NOT NULL
);
CREATE INDEX card_id_idx ON card (client_id, id);

CREATE TABLE bank_account (
  id            TEXT COLLATE "C" PRIMARY KEY,
  client_id     TEXT        NOT NULL,
  event_time    TIMESTAMPTZ NOT NULL,
  user_id       TEXT        NOT NULL,
  type          TEXT        NOT NULL,
  owner_name    TEXT        NOT NULL,
  iban          TEXT,
  account_number TEXT,
  active        BOOLEAN     NOT NULL,
  creation_date TIMESTAMPTZ NOT NULL
);
CREATE INDEX bank_account_id_idx ON bank_account (client_id, id);
CREATE INDEX bank_account_iban_idx ON bank_account (client_id, iban);
CREATE INDEX bank_account_name_idx ON bank_account USING gin (to_tsvector('simple', owner_name));
