-- Methods without a card: what their pages begin with and who paid.
ALTER TABLE payment ADD COLUMN bic        TEXT;  -- the bank chosen when the page opens
ALTER TABLE payment ADD COLUMN cancel_url TEXT;  -- where a payer who cancels goes
ALTER TABLE payment ADD COLUMN payer      JSONB; -- what the method told about who paid
