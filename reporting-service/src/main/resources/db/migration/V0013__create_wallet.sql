-- Copies of wallets, and of every account's newest balance (client wallets included).
CREATE TABLE wallet (
  id            TEXT COLLATE "C" PRIMARY KEY,
  client_id     TEXT        NOT NULL,
  event_time    TIMESTAMPTZ NOT NULL,
  owner_id      TEXT        NOT NULL,
  description   TEXT        NOT NULL,
  currency      TEXT        NOT NULL,
  tag           TEXT,
  creation_date TIMESTAMPTZ NOT NULL
);
CREATE INDEX wallet_client_idx ON wallet (client_id, creation_date, id);
CREATE INDEX wallet_id_idx ON wallet (client_id, id);

CREATE TABLE account_balance (
  account   TEXT   PRIMARY KEY,
  client_id TEXT   NOT NULL,
  currency  TEXT   NOT NULL,
  balance   BIGINT NOT NULL, -- minor units
  version   BIGINT NOT NULL  -- of the account in the ledger; an older entry changes nothing
);
CREATE INDEX account_balance_client_idx ON account_balance (client_id, account);
