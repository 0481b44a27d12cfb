-- Virtual accounts: IBANs that are given out, and the money that arrives on them.

CREATE TABLE virtual_account (
  reference    TEXT PRIMARY KEY,
  iban         TEXT NOT NULL,
  bic          TEXT NOT NULL,
  country      CHAR(2) NOT NULL,
  owner_name   TEXT NOT NULL,
  callback_url TEXT,
  wires        INTEGER NOT NULL DEFAULT 0,             -- how many have arrived; numbers them
  created_at   TIMESTAMPTZ NOT NULL,
  CONSTRAINT virtual_account_iban_uk UNIQUE (iban)
);

CREATE TABLE virtual_account_wire (
  id                TEXT PRIMARY KEY,
  account_reference TEXT NOT NULL REFERENCES virtual_account,
  number            INTEGER NOT NULL,
  currency          CHAR(3) NOT NULL,
  amount            BIGINT NOT NULL,
  wire_reference    TEXT,                              -- what the payer wrote
  debtor_name       TEXT NOT NULL,
  debtor_iban       TEXT NOT NULL,
  debtor_bic        TEXT NOT NULL,
  status            TEXT NOT NULL,
  return_reason     TEXT,
  received_at       TIMESTAMPTZ NOT NULL,
  CONSTRAINT virtual_account_wire_number_uk UNIQUE (account_reference, number),
  CONSTRAINT virtual_account_wire_amount_ck CHECK (amount > 0),
  CONSTRAINT virtual_account_wire_status_ck CHECK (status IN ('RECEIVED', 'RETURNED'))
);
