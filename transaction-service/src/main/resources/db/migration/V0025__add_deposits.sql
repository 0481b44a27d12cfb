-- Deposits: amounts reserved for up to thirty days, after which the payer can be charged once more.
ALTER TABLE preauthorization
  ADD COLUMN kind TEXT NOT NULL DEFAULT 'CARD'
    CONSTRAINT preauthorization_kind_ck CHECK (kind IN ('CARD', 'DEPOSIT')),
  ADD COLUMN complement_id TEXT; -- the charge that followed a deposit
