-- User wallets. Their balance is the balance of the ledger account with the same id.
CREATE TABLE wallet (
  id            TEXT        PRIMARY KEY,
  client_id     TEXT        NOT NULL,
  owner_id      TEXT        NOT NULL,
  description   TEXT        NOT NULL,
  currency      CHAR(3)     NOT NULL,
  tag           TEXT,
  creation_date TIMESTAMPTZ NOT NULL
);
CREATE INDEX wallet_owner_idx ON wallet (client_id, owner_id, creation_date, id);
