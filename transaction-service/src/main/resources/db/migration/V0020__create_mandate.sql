-- What payers allow to be collected from their bank accounts.
CREATE TABLE mandate (
  id               TEXT        PRIMARY KEY,
  client_id        TEXT        NOT NULL,
  tag              TEXT,
  creation_date    TIMESTAMPTZ NOT NULL,
  user_id          TEXT        NOT NULL,
  bank_account_id  TEXT        NOT NULL,
  culture          TEXT        NOT NULL,
  return_url       TEXT        NOT NULL,
  redirect_url     TEXT,
  document_url     TEXT,
  scheme           TEXT        CONSTRAINT mandate_scheme_ck CHECK (scheme IN ('SEPA', 'BACS')),
  bank_reference   TEXT,       -- the scheme's name for it
  phase            TEXT        NOT NULL,
  status           TEXT        NOT NULL,
  result_code      TEXT,
  result_message   TEXT,
  visible          BOOLEAN     NOT NULL,
  next_check_at    TIMESTAMPTZ,
  attempts         INTEGER     NOT NULL DEFAULT 0,
  version          BIGINT      NOT NULL DEFAULT 0
);
CREATE INDEX mandate_client_idx ON mandate (client_id, creation_date, id) WHERE visible;
CREATE INDEX mandate_user_idx ON mandate (user_id, creation_date);
CREATE INDEX mandate_bank_account_idx ON mandate (bank_account_id, creation_date);
CREATE INDEX mandate_next_check_at_idx ON mandate (next_check_at) WHERE next_check_at IS NOT NULL;

-- Collections are listed by their mandate.
ALTER TABLE transaction ADD COLUMN mandate_id TEXT GENERATED ALWAYS AS (details ->> 'mandateId') STORED;
CREATE INDEX transaction_mandate_idx ON transaction (mandate_id, creation_date) WHERE mandate_id IS NOT NULL;
