-- Bank accounts as identity-service tells about them; what payouts are screened against.
CREATE TABLE bank_account_copy (
  id        TEXT PRIMARY KEY,
  client_id TEXT NOT NULL,
  iban      TEXT,
  bic       TEXT,
  country   TEXT
);
