-- The acquirer: cards without their numbers, registrations, payments and what happens to them later.

CREATE TABLE card (
  token                 TEXT PRIMARY KEY,
  alias                 TEXT NOT NULL,                 -- first six and last four digits
  expiration_date       CHAR(4) NOT NULL,              -- MMYY
  fingerprint           CHAR(32) NOT NULL,             -- keyed hash of the number
  card_type             TEXT NOT NULL,
  card_provider         TEXT NOT NULL,
  country               CHAR(3) NOT NULL,
  bin                   TEXT NOT NULL,
  challenged            BOOLEAN NOT NULL,              -- the issuer asks the holder to authenticate
  security_code_refused BOOLEAN NOT NULL,              -- registered with the security code that is always refused
  first_use_due_at      TIMESTAMPTZ NOT NULL,
  first_used_at         TIMESTAMPTZ,
  created_at            TIMESTAMPTZ NOT NULL,
  CONSTRAINT card_alias_masked_ck CHECK (alias ~ '^[0-9]{6}X+[0-9]{4}$')
);

CREATE TABLE card_registration (
  access_key           TEXT PRIMARY KEY,
  reference            TEXT NOT NULL,
  currency             CHAR(3) NOT NULL,
  card_type            TEXT NOT NULL,
  preregistration_data TEXT NOT NULL,
  registration_data    TEXT,
  card_token           TEXT REFERENCES card,
  exchanged_at         TIMESTAMPTZ,
  expires_due_at       TIMESTAMPTZ NOT NULL,
  created_at           TIMESTAMPTZ NOT NULL,
  CONSTRAINT card_registration_reference_uk UNIQUE (reference)
);

CREATE TABLE payment (
  reference            TEXT PRIMARY KEY,
  page_key             TEXT NOT NULL,                  -- unguessable; in the address of the payer's pages
  channel              TEXT NOT NULL,
  kind                 TEXT NOT NULL,
  status               TEXT NOT NULL,
  result_code          TEXT,
  currency             CHAR(3) NOT NULL,
  amount               BIGINT NOT NULL,
  secure_mode          TEXT NOT NULL,
  challenge_needed     BOOLEAN NOT NULL DEFAULT FALSE,
  challenge_attempts   INTEGER NOT NULL DEFAULT 0,
  card_token           TEXT REFERENCES card,
  card_type            TEXT NOT NULL,
  methods              TEXT,                           -- comma separated; hosted pages only
  return_url           TEXT,
  callback_url         TEXT,
  statement_descriptor TEXT,
  culture              TEXT,
  opened_at            TIMESTAMPTZ,
  expires_due_at       TIMESTAMPTZ,                    -- of the challenge or page
  authorized_due_at    TIMESTAMPTZ,                    -- end of an authorization
  released             BOOLEAN NOT NULL DEFAULT FALSE, -- authorization cancelled
  created_at           TIMESTAMPTZ NOT NULL,
  updated_at           TIMESTAMPTZ NOT NULL,
  CONSTRAINT payment_page_key_uk UNIQUE (page_key),
  CONSTRAINT payment_amount_ck CHECK (amount >= 0),
  CONSTRAINT payment_channel_ck CHECK (channel IN ('API', 'PAGE')),
  CONSTRAINT payment_kind_ck CHECK (kind IN ('PAYMENT', 'AUTHORIZATION', 'VALIDATION')),
  CONSTRAINT payment_status_ck CHECK (status IN ('PENDING', 'CHALLENGE', 'SUCCEEDED', 'FAILED'))
);

CREATE INDEX payment_expires_idx ON payment (expires_due_at) WHERE status IN ('PENDING', 'CHALLENGE');

CREATE TABLE payment_operation (
  reference         TEXT PRIMARY KEY,
  payment_reference TEXT NOT NULL REFERENCES payment,
  kind              TEXT NOT NULL,
  currency          CHAR(3) NOT NULL,
  amount            BIGINT NOT NULL,
  status            TEXT NOT NULL,
  result_code       TEXT NOT NULL,
  created_at        TIMESTAMPTZ NOT NULL,
  CONSTRAINT payment_operation_kind_ck CHECK (kind IN ('CAPTURE', 'CANCELLATION', 'REFUND')),
  CONSTRAINT payment_operation_status_ck CHECK (status IN ('SUCCEEDED', 'FAILED'))
);

CREATE INDEX payment_operation_payment_idx ON payment_operation (payment_reference, kind);
