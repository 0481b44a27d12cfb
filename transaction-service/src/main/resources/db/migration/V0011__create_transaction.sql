-- Every pay-in, transfer, payout, refund, repudiation and settlement.
CREATE TABLE transaction (
  id                     TEXT        PRIMARY KEY,
  client_id              TEXT        NOT NULL,
  kind                   TEXT        NOT NULL, -- which course it takes; type to execution_type follow from it
  type                   TEXT        NOT NULL,
  nature                 TEXT        NOT NULL,
  payment_type           TEXT,
  execution_type         TEXT,
  tag                    TEXT,
  creation_date          TIMESTAMPTZ NOT NULL,
  author_id              TEXT        NOT NULL,
  credited_user_id       TEXT,
  debited_wallet_id      TEXT,
  credited_wallet_id     TEXT,
  debited_currency       TEXT        NOT NULL,
  debited_amount         BIGINT      NOT NULL,
  credited_currency      TEXT        NOT NULL,
  credited_amount        BIGINT      NOT NULL,
  fees_currency          TEXT        NOT NULL,
  fees_amount            BIGINT      NOT NULL,
  card_id                TEXT,
  bank_account_id        TEXT,
  preauthorization_id    TEXT,
  initial_transaction_id TEXT,
  initial_kind           TEXT,
  dispute_id             TEXT,
  repudiation_id         TEXT,
  wire_reference         TEXT,
  reference              TEXT, -- another party's name for it: the same one again is the same transaction
  details                JSONB       NOT NULL DEFAULT '{}', -- what only this kind shows
  phase                  TEXT        NOT NULL,
  status                 TEXT        NOT NULL CONSTRAINT transaction_status_ck CHECK (status IN ('CREATED', 'SUCCEEDED', 'FAILED')),
  result_code            TEXT,
  result_message         TEXT,
  execution_date         TIMESTAMPTZ,
  visible                BOOLEAN     NOT NULL, -- false while nothing may have happened yet and it may be dropped
  next_check_at          TIMESTAMPTZ,          -- when the sweeper looks at it; null when there is nothing left to do
  attempts               INTEGER     NOT NULL DEFAULT 0,
  version                BIGINT      NOT NULL DEFAULT 0, -- compare-and-set
  CONSTRAINT transaction_identity_ck CHECK (debited_amount - fees_amount = credited_amount OR status = 'FAILED'),
  CONSTRAINT transaction_final_ck CHECK ((status = 'CREATED') = (result_code IS NULL)),
  CONSTRAINT transaction_executed_ck CHECK ((status = 'SUCCEEDED') = (execution_date IS NOT NULL))
);
CREATE INDEX transaction_client_idx ON transaction (client_id, creation_date, id);
CREATE INDEX transaction_author_idx ON transaction (author_id, creation_date);
CREATE INDEX transaction_credited_user_idx ON transaction (credited_user_id, creation_date) WHERE credited_user_id IS NOT NULL;
CREATE INDEX transaction_debited_wallet_idx ON transaction (debited_wallet_id, creation_date) WHERE debited_wallet_id IS NOT NULL;
CREATE INDEX transaction_credited_wallet_idx ON transaction (credited_wallet_id, creation_date) WHERE credited_wallet_id IS NOT NULL;
CREATE INDEX transaction_fees_idx ON transaction (client_id, fees_currency, creation_date) WHERE fees_amount <> 0;
CREATE INDEX transaction_card_idx ON transaction (card_id, creation_date) WHERE card_id IS NOT NULL;
CREATE INDEX transaction_bank_account_idx ON transaction (bank_account_id, creation_date) WHERE bank_account_id IS NOT NULL;
CREATE INDEX transaction_preauthorization_idx ON transaction (preauthorization_id) WHERE preauthorization_id IS NOT NULL;
CREATE INDEX transaction_initial_idx ON transaction (initial_transaction_id) WHERE initial_transaction_id IS NOT NULL;
CREATE INDEX transaction_dispute_idx ON transaction (dispute_id) WHERE dispute_id IS NOT NULL;
CREATE INDEX transaction_repudiation_idx ON transaction (repudiation_id) WHERE repudiation_id IS NOT NULL;
CREATE UNIQUE INDEX transaction_wire_reference_uk ON transaction (wire_reference) WHERE wire_reference IS NOT NULL;
CREATE UNIQUE INDEX transaction_reference_uk ON transaction (client_id, reference) WHERE reference IS NOT NULL;
CREATE INDEX transaction_next_check_at_idx ON transaction (next_check_at) WHERE next_check_at IS NOT NULL;
