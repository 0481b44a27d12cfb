-- The bank: payouts, announced wires and the money that arrived.

CREATE TABLE payout (
  reference     TEXT PRIMARY KEY,
  currency      CHAR(3) NOT NULL,
  amount        BIGINT NOT NULL,
  mode          TEXT NOT NULL,
  mode_applied  TEXT NOT NULL,
  bank_wire_ref TEXT,
  beneficiary   JSONB NOT NULL,
  callback_url  TEXT,
  status        TEXT NOT NULL,
  result_code   TEXT,
  return_reason TEXT,
  next_due_at   TIMESTAMPTZ,                           -- of the next change; null when nothing more happens by itself
  created_at    TIMESTAMPTZ NOT NULL,
  updated_at    TIMESTAMPTZ NOT NULL,
  CONSTRAINT payout_amount_ck CHECK (amount > 0),
  CONSTRAINT payout_status_ck CHECK (status IN ('PENDING', 'EXECUTED', 'REFUSED', 'RETURNED'))
);

CREATE INDEX payout_due_idx ON payout (next_due_at) WHERE next_due_at IS NOT NULL;

CREATE TABLE wire_expectation (
  reference      TEXT PRIMARY KEY,
  wire_reference TEXT NOT NULL,
  currency       CHAR(3) NOT NULL,
  amount         BIGINT NOT NULL,
  callback_url   TEXT,
  created_at     TIMESTAMPTZ NOT NULL,
  CONSTRAINT wire_expectation_wire_reference_uk UNIQUE (wire_reference)
);

CREATE TABLE wire (
  id             TEXT PRIMARY KEY,
  wire_reference TEXT NOT NULL REFERENCES wire_expectation (wire_reference),
  currency       CHAR(3) NOT NULL,
  amount         BIGINT NOT NULL,
  received_at    TIMESTAMPTZ NOT NULL,
  CONSTRAINT wire_amount_ck CHECK (amount > 0)
);

CREATE INDEX wire_reference_idx ON wire (wire_reference);
