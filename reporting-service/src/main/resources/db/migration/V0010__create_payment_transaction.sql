-- Copies of transactions, as their newest event told them.
CREATE TABLE payment_transaction (
  id                       TEXT COLLATE "C" PRIMARY KEY,
  client_id                TEXT        NOT NULL,
  event_time               TIMESTAMPTZ NOT NULL, -- of the event the row comes from; an older one changes nothing
  tag                      TEXT,
  creation_date            TIMESTAMPTZ NOT NULL,
  execution_date           TIMESTAMPTZ,
  author_id                TEXT        NOT NULL,
  credited_user_id         TEXT,
  debited_currency         TEXT        NOT NULL,
  debited_amount           BIGINT      NOT NULL,
  credited_currency        TEXT        NOT NULL,
  credited_amount          BIGINT      NOT NULL,
  fees_currency            TEXT        NOT NULL,
  fees_amount              BIGINT      NOT NULL,
  status                   TEXT        NOT NULL,
  result_code              TEXT,
  result_message           TEXT,
  type                     TEXT        NOT NULL,
  nature                   TEXT        NOT NULL,
  credited_wallet_id       TEXT,
  debited_wallet_id        TEXT,
  payment_type             TEXT,
  execution_type           TEXT,
  card_id                  TEXT,
  card_alias               TEXT,
  card_type                TEXT,
  bank_account_id          TEXT,
  mandate_id               TEXT,
  preauthorization_id      TEXT,
  bank_wire_ref            TEXT,
  wire_reference           TEXT,
  initial_transaction_id   TEXT,
  initial_transaction_type TEXT,
  dispute_id               TEXT,
  repudiation_id           TEXT,
  country                  TEXT,
  culture                  TEXT,
  declared_debited_currency TEXT,
  declared_debited_amount  BIGINT,
  declared_fees_currency   TEXT,
  declared_fees_amount     BIGINT,
  -- What the transaction adds to the roll-up of volumes: its kind there, and its day (UTC).
  volume_kind TEXT GENERATED ALWAYS AS (
    CASE WHEN status <> 'SUCCEEDED' THEN NULL
         WHEN nature = 'REGULAR' AND type = 'PAYIN' THEN 'PAY_IN'
         WHEN nature = 'REGULAR' AND type = 'PAYOUT' THEN 'PAY_OUT'
         WHEN nature = 'REFUND' AND coalesce(initial_transaction_type, 'PAYIN') = 'PAYIN' THEN 'REFUND'
    END) STORED,
  volume_day DATE GENERATED ALWAYS AS (
    CAST(coalesce(execution_date, creation_date) AT TIME ZONE 'UTC' AS DATE)) STORED
);
CREATE INDEX payment_transaction_client_idx ON payment_transaction (client_id, creation_date, id);
CREATE INDEX payment_transaction_id_idx ON payment_transaction (client_id, id);
CREATE INDEX payment_transaction_repudiation_idx ON payment_transaction (repudiation_id) WHERE nature = 'SETTLEMENT';
CREATE INDEX payment_transaction_payout_idx ON payment_transaction (client_id, status, creation_date)
  WHERE type = 'PAYOUT' AND nature = 'REGULAR' AND status <> 'SUCCEEDED';
CREATE INDEX payment_transaction_return_idx ON payment_transaction (client_id, creation_date)
  WHERE nature = 'REFUND' AND initial_transaction_type = 'PAYOUT';
