-- IBANs that the bank gave out for a wallet; what arrives on one becomes a pay-in.
CREATE TABLE banking_alias (
  id               TEXT        PRIMARY KEY,
  client_id        TEXT        NOT NULL,
  tag              TEXT,
  creation_date    TIMESTAMPTZ NOT NULL,
  wallet_id        TEXT        NOT NULL,
  credited_user_id TEXT        NOT NULL,
  owner_name       TEXT        NOT NULL,
  country          TEXT        NOT NULL,
  iban             TEXT        NOT NULL CONSTRAINT banking_alias_iban_uk UNIQUE,
  bic              TEXT        NOT NULL,
  active           BOOLEAN     NOT NULL, -- goes to false once and stays there; wires then go back
  wires_taken      INTEGER     NOT NULL DEFAULT 0, -- number of the last wire that was taken or sent back
  visible          BOOLEAN     NOT NULL,
  next_check_at    TIMESTAMPTZ,
  attempts         INTEGER     NOT NULL DEFAULT 0,
  version          BIGINT      NOT NULL DEFAULT 0
);
CREATE INDEX banking_alias_wallet_idx ON banking_alias (wallet_id, creation_date, id);
CREATE INDEX banking_alias_next_check_at_idx ON banking_alias (next_check_at) WHERE next_check_at IS NOT NULL;
