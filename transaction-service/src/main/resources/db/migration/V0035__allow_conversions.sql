-- A conversion debits one currency and credits another: what is credited follows from the rate, not from a difference.
ALTER TABLE transaction DROP CONSTRAINT transaction_identity_ck;
ALTER TABLE transaction ADD CONSTRAINT transaction_identity_ck
  CHECK (debited_amount - fees_amount = credited_amount OR status = 'FAILED' OR type = 'CONVERSION') NOT VALID;
ALTER TABLE transaction VALIDATE CONSTRAINT transaction_identity_ck;
