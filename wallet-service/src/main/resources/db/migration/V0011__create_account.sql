-- Ledger accounts: user wallets, the client's own wallets, the outside world. Balances in minor units; positive means we owe.
CREATE TABLE account (
  id        TEXT    PRIMARY KEY,
  kind      TEXT    NOT NULL CONSTRAINT account_kind_ck CHECK (kind IN ('USER', 'FEES', 'CREDIT', 'DEFAULT', 'WORLD')),
  client_id TEXT,
  currency  CHAR(3) NOT NULL,
  balance   BIGINT  NOT NULL DEFAULT 0,
  version   BIGINT  NOT NULL DEFAULT 0, -- number of entries so far; a gap in entry.account_version is a loss
  opened_at TIMESTAMPTZ NOT NULL,
  CONSTRAINT account_client_ck CHECK ((kind = 'WORLD') = (client_id IS NULL)),
  -- Only the repudiation wallet and the outside world may be overdrawn.
  CONSTRAINT account_floor_ck CHECK (balance >= 0 OR kind IN ('CREDIT', 'WORLD'))
) WITH (fillfactor = 70); -- room for in-page updates of hot balances
CREATE INDEX account_client_idx ON account (client_id, kind, currency) WHERE kind <> 'USER';
