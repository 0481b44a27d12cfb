-- Direct debits: what payers allow, what is collected on it, and what the bank sends back.

CREATE TABLE mandate (
  reference      TEXT PRIMARY KEY,
  page_key       TEXT NOT NULL,                        -- unguessable; in the address of the payer's page and the document
  status         TEXT NOT NULL,
  result_code    TEXT,
  scheme         TEXT NOT NULL,
  bank_reference TEXT,                                 -- given when the payer confirms
  debtor         JSONB NOT NULL,
  return_url     TEXT NOT NULL,
  callback_url   TEXT,
  culture        TEXT,
  next_due_at    TIMESTAMPTZ,                          -- end of the page, or the scheme's word
  unused_due_at  TIMESTAMPTZ,                          -- when it lapses unless it is used before
  confirmed_at   TIMESTAMPTZ,
  created_at     TIMESTAMPTZ NOT NULL,
  updated_at     TIMESTAMPTZ NOT NULL,
  CONSTRAINT mandate_page_key_uk UNIQUE (page_key),
  CONSTRAINT mandate_scheme_ck CHECK (scheme IN ('SEPA', 'BACS')),
  CONSTRAINT mandate_status_ck CHECK (status IN ('PENDING', 'SUBMITTED', 'ACTIVE', 'FAILED', 'EXPIRED'))
);

CREATE INDEX mandate_due_idx ON mandate (next_due_at) WHERE next_due_at IS NOT NULL;
CREATE INDEX mandate_unused_idx ON mandate (unused_due_at) WHERE unused_due_at IS NOT NULL;

CREATE TABLE collection (
  reference            TEXT PRIMARY KEY,
  mandate_reference    TEXT NOT NULL REFERENCES mandate,
  currency             CHAR(3) NOT NULL,
  amount               BIGINT NOT NULL,
  statement_descriptor TEXT,
  callback_url         TEXT,
  charge_date          TIMESTAMPTZ NOT NULL,
  status               TEXT NOT NULL,
  result_code          TEXT,
  next_due_at          TIMESTAMPTZ,                    -- of the collection or the payer's dispute
  created_at           TIMESTAMPTZ NOT NULL,
  updated_at           TIMESTAMPTZ NOT NULL,
  CONSTRAINT collection_amount_ck CHECK (amount > 0),
  CONSTRAINT collection_status_ck CHECK (status IN ('PENDING', 'COLLECTED', 'FAILED'))
);

CREATE INDEX collection_due_idx ON collection (next_due_at) WHERE next_due_at IS NOT NULL;

CREATE TABLE bank_refund (
  reference         TEXT PRIMARY KEY,
  payment_reference TEXT NOT NULL,                     -- of a collection or an announced wire
  currency          CHAR(3) NOT NULL,
  amount            BIGINT NOT NULL,
  status            TEXT NOT NULL,
  result_code       TEXT NOT NULL,
  created_at        TIMESTAMPTZ NOT NULL,
  CONSTRAINT bank_refund_status_ck CHECK (status IN ('SUCCEEDED', 'FAILED'))
);

CREATE INDEX bank_refund_payment_idx ON bank_refund (payment_reference);
