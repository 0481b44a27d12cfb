-- Succeeded amounts (DebitedFunds, minor units) per client, day (UTC), currency and kind; equals a recompute over
-- payment_transaction at every commit.
CREATE TABLE daily_volume (
  client_id    TEXT   NOT NULL,
  day          DATE   NOT NULL,
  currency     TEXT   NOT NULL,
  kind         TEXT   NOT NULL CONSTRAINT daily_volume_kind_ck CHECK (kind IN ('PAY_IN', 'PAY_OUT', 'REFUND')),
  amount       BIGINT NOT NULL,
  transactions BIGINT NOT NULL CONSTRAINT daily_volume_transactions_ck CHECK (transactions >= 0),
  PRIMARY KEY (client_id, day, currency, kind)
);
