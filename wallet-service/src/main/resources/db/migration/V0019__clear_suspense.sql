-- One more reason: what is in suspense is cleared. An older release beside this one takes no offence.
ALTER TABLE posting
  DROP CONSTRAINT posting_reason_ck,
  ADD CONSTRAINT posting_reason_ck CHECK (reason IN (
    'PAYIN', 'TRANSFER', 'PAYOUT', 'PAYIN_REFUND', 'TRANSFER_REFUND', 'PAYOUT_RETURN',
    'REPUDIATION', 'REPUDIATION_REFUND', 'SETTLEMENT', 'SUSPENSE_CLEARANCE', 'CONVERSION', 'TOP_UP')) NOT VALID;
