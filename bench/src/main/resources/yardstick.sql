-- The yardstick: the same double entry as one SQL function, in a database of its own.
-- Idempotency key unique, two balance updates in the order of the ids, two entries, overdraft check.
DROP SCHEMA IF EXISTS public CASCADE;
CREATE SCHEMA public;

CREATE TABLE account (
  id      INTEGER PRIMARY KEY,
  balance BIGINT  NOT NULL CHECK (balance >= 0),
  version BIGINT  NOT NULL DEFAULT 0
) WITH (fillfactor = 70);

CREATE TABLE transfer (
  id              BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  idempotency_key UUID        NOT NULL UNIQUE,
  debited         INTEGER     NOT NULL,
  credited        INTEGER     NOT NULL,
  amount          BIGINT      NOT NULL CHECK (amount > 0),
  recorded_at     TIMESTAMPTZ NOT NULL DEFAULT now()
);

CREATE TABLE entry (
  account_id      INTEGER     NOT NULL,
  account_version BIGINT      NOT NULL,
  transfer_id     BIGINT      NOT NULL,
  amount          BIGINT      NOT NULL CHECK (amount <> 0),
  balance_after   BIGINT      NOT NULL,
  recorded_at     TIMESTAMPTZ NOT NULL DEFAULT now(),
  PRIMARY KEY (account_id, account_version)
);

CREATE FUNCTION transfer(key UUID, debited_id INTEGER, credited_id INTEGER, amount_minor BIGINT) RETURNS BIGINT
LANGUAGE plpgsql AS $$
DECLARE
  known BIGINT;
  first_id INTEGER := least(debited_id, credited_id);
  change BIGINT := CASE WHEN debited_id < credited_id THEN -amount_minor ELSE amount_minor END;
  one account%ROWTYPE;
  two account%ROWTYPE;
BEGIN
  INSERT INTO transfer (idempotency_key, debited, credited, amount)
  VALUES (key, debited_id, credited_id, amount_minor)
  ON CONFLICT (idempotency_key) DO NOTHING RETURNING id INTO known;
  IF NOT FOUND THEN
    SELECT id INTO known FROM transfer WHERE idempotency_key = key;
    RETURN known;
  END IF;
  -- An overdraft breaks the check of the balance and takes everything back.
  UPDATE account SET balance = balance + change, version = version + 1
   WHERE id = first_id RETURNING * INTO STRICT one;
  UPDATE account SET balance = balance - change, version = version + 1
   WHERE id = greatest(debited_id, credited_id) RETURNING * INTO STRICT two;
  INSERT INTO entry (account_id, account_version, transfer_id, amount, balance_after)
  VALUES (one.id, one.version, known, change, one.balance),
         (two.id, two.version, known, -change, two.balance);
  RETURN known;
END $$;
