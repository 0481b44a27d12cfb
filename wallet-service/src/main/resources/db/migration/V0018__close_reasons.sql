-- Why money may move is a closed set. NOT VALID: what stands in the books stays as it is; nothing new joins under another reason.
ALTER TABLE posting ADD CONSTRAINT posting_reason_ck CHECK (reason IN (
  'PAYIN', 'TRANSFER', 'PAYOUT', 'PAYIN_REFUND', 'TRANSFER_REFUND', 'PAYOUT_RETURN',
  'REPUDIATION', 'REPUDIATION_REFUND', 'SETTLEMENT', 'CONVERSION', 'TOP_UP')) NOT VALID;
