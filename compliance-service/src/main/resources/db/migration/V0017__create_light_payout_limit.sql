-- What a LIGHT user may pay out per calendar month, in minor units: 150 EUR or about as much. The amounts are one limit
-- together: paying out half of it in EUR leaves half of it in GBP. No row: LIGHT users cannot pay out in the currency.
CREATE TABLE light_payout_limit (
  currency TEXT   PRIMARY KEY,
  amount   BIGINT NOT NULL CONSTRAINT light_payout_limit_amount_ck CHECK (amount > 0)
);
INSERT INTO light_payout_limit (currency, amount) VALUES
  ('EUR', 15000), ('GBP', 13000), ('USD', 16000), ('CHF', 14000), ('SEK', 165000), ('NOK', 170000), ('DKK', 110000),
  ('PLN', 64000), ('CZK', 370000), ('HUF', 5900000), ('RON', 75000), ('CAD', 22000), ('AUD', 24000), ('JPY', 24000);
