-- An entry belongs to an account: judged once per statement, with the balance, and not once per row (ADR 0003).
-- The other half of a foreign key stands already: accounts cannot be deleted (V0016).
CREATE OR REPLACE FUNCTION refuse_unbalanced() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  broken TEXT;
BEGIN
  SELECT posting_id INTO broken FROM inserted GROUP BY posting_id, currency HAVING sum(amount) <> 0 LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION 'posting % is not balanced', broken USING ERRCODE = 'check_violation';
  END IF;
  SELECT account_id INTO broken FROM inserted WHERE NOT EXISTS (SELECT FROM account WHERE id = account_id) LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION 'account % does not exist', broken USING ERRCODE = 'foreign_key_violation';
  END IF;
  RETURN NULL;
END $$;
ALTER TABLE entry DROP CONSTRAINT entry_account_id_fkey;

-- Never read: repeats are told by the entries themselves. An earlier release beside this one still fills it.
ALTER TABLE posting ALTER COLUMN fingerprint SET DEFAULT '';
