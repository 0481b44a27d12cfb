-- Who owns which wallet, as wallet-service tells; the receiver of a transfer.
CREATE TABLE wallet_owner (
  wallet_id TEXT PRIMARY KEY,
  client_id TEXT NOT NULL,
  owner_id  TEXT NOT NULL
);
