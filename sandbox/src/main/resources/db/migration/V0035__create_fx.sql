-- The FX desk: rates that are held for somebody, and deals at them.

CREATE TABLE fx_hold (
  reference         TEXT PRIMARY KEY,
  debited_currency  CHAR(3) NOT NULL,
  credited_currency CHAR(3) NOT NULL,
  market_rate       NUMERIC NOT NULL,
  client_rate       NUMERIC NOT NULL,
  rate_at           TIMESTAMPTZ NOT NULL,
  expires_due_at    TIMESTAMPTZ NOT NULL,
  created_at        TIMESTAMPTZ NOT NULL
);

CREATE TABLE fx_deal (
  reference       TEXT PRIMARY KEY,
  hold_reference  TEXT NOT NULL REFERENCES fx_hold,
  sold_currency   CHAR(3) NOT NULL,
  sold_amount     BIGINT NOT NULL,
  bought_currency CHAR(3) NOT NULL,
  bought_amount   BIGINT NOT NULL,
  status          TEXT NOT NULL,
  result_code     TEXT NOT NULL,                       -- refusals are kept too: a repeat gets the same answer
  created_at      TIMESTAMPTZ NOT NULL,
  CONSTRAINT fx_deal_status_ck CHECK (status IN ('MADE', 'REFUSED'))
);

CREATE UNIQUE INDEX fx_deal_once_per_hold_uk ON fx_deal (hold_reference) WHERE status = 'MADE';
