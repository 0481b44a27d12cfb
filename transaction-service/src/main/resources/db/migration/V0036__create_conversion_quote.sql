-- Rates that the FX desk holds for a while, with the amounts that follow from them.
CREATE TABLE conversion_quote (
  id                TEXT        PRIMARY KEY,
  client_id         TEXT        NOT NULL,
  tag               TEXT,
  creation_date     TIMESTAMPTZ NOT NULL,
  expiration_date   TIMESTAMPTZ NOT NULL,
  duration_seconds  INTEGER     NOT NULL,
  debited_currency  TEXT        NOT NULL,
  debited_amount    BIGINT      NOT NULL CONSTRAINT conversion_quote_debited_ck CHECK (debited_amount > 0),
  credited_currency TEXT        NOT NULL,
  credited_amount   BIGINT      NOT NULL CONSTRAINT conversion_quote_credited_ck CHECK (credited_amount > 0),
  market_rate       NUMERIC     NOT NULL,
  client_rate       NUMERIC     NOT NULL,
  rate_at           TIMESTAMPTZ NOT NULL,
  conversion_id     TEXT, -- the last conversion that used it; it is spent unless that one failed or was dropped
  CONSTRAINT conversion_quote_currencies_ck CHECK (debited_currency <> credited_currency)
);
