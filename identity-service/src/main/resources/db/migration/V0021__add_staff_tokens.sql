-- What becomes of tokens that a person holds, until Keycloak knows the last change (ADR 0009). The words sort by strictness.
ALTER TABLE staff
  ADD COLUMN tokens TEXT NOT NULL DEFAULT 'GOOD' CONSTRAINT staff_tokens_ck CHECK (tokens IN ('GOOD', 'OUTDATED', 'WITHHELD'));
CREATE INDEX staff_withheld_idx ON staff (id) WHERE tokens = 'WITHHELD';
