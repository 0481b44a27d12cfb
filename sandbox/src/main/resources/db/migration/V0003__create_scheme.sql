-- The card schemes: chargebacks.

CREATE TABLE chargeback (
  id                TEXT PRIMARY KEY,
  payment_reference TEXT NOT NULL,
  dispute_type      TEXT NOT NULL,
  reason_type       TEXT NOT NULL,
  currency          CHAR(3) NOT NULL,
  amount            BIGINT NOT NULL,
  deadline_due_at   TIMESTAMPTZ NOT NULL,
  status            TEXT NOT NULL,
  result            TEXT,
  message           TEXT,
  contested_amount  BIGINT,
  documents         JSONB NOT NULL DEFAULT '[]',
  decision_due_at   TIMESTAMPTZ,
  created_at        TIMESTAMPTZ NOT NULL,
  updated_at        TIMESTAMPTZ NOT NULL,
  CONSTRAINT chargeback_amount_ck CHECK (amount > 0),
  CONSTRAINT chargeback_type_ck CHECK (dispute_type IN ('CONTESTABLE', 'NOT_CONTESTABLE', 'RETRIEVAL')),
  CONSTRAINT chargeback_status_ck CHECK (status IN ('OPEN', 'CONTESTED', 'REOPENED', 'CLOSED')),
  CONSTRAINT chargeback_result_ck CHECK (result IN ('WON', 'LOST', 'VOID'))
);

CREATE INDEX chargeback_deadline_idx ON chargeback (deadline_due_at) WHERE status IN ('OPEN', 'REOPENED');
CREATE INDEX chargeback_decision_idx ON chargeback (decision_due_at) WHERE decision_due_at IS NOT NULL;
