-- Pay-ins that succeeded, as transaction-service tells; a chargeback names one of them.
CREATE TABLE payin_copy (
  id                 TEXT   PRIMARY KEY,
  client_id          TEXT   NOT NULL,
  author_id          TEXT   NOT NULL,
  credited_wallet_id TEXT,
  currency           TEXT   NOT NULL,
  amount             BIGINT NOT NULL
);
