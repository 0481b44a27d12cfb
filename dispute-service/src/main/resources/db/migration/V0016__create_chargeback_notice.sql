-- Chargebacks that the scheme told something about and that must be looked at. A row goes when that is done and nothing
-- new was told meanwhile.
CREATE TABLE chargeback_notice (
  chargeback_id     TEXT        PRIMARY KEY,
  version           BIGINT      NOT NULL DEFAULT 1, -- grows with each notice
  payment_reference TEXT,                           -- known when it waits for its pay-in
  due_at            TIMESTAMPTZ NOT NULL,           -- real time, also where the business clock is moved
  attempts          INTEGER     NOT NULL DEFAULT 0
);
CREATE INDEX chargeback_notice_due_idx ON chargeback_notice (due_at);
CREATE INDEX chargeback_notice_payment_idx ON chargeback_notice (payment_reference);
