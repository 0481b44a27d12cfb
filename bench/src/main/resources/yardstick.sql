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

-- The same for many transfers at once (R2): all accounts locked in the order of their ids, one update per account.
-- An overdraft takes the whole batch back.
CREATE FUNCTION transfers(keys UUID[], debited_ids INTEGER[], credited_ids INTEGER[], amounts BIGINT[]) RETURNS BIGINT
LANGUAGE plpgsql AS $$
DECLARE
  entries BIGINT;
BEGIN
  PERFORM 1 FROM account WHERE id = ANY (debited_ids || credited_ids) ORDER BY id FOR NO KEY UPDATE;
  WITH made AS (
    INSERT INTO transfer (idempotency_key, debited, credited, amount)
    SELECT * FROM unnest(keys, debited_ids, credited_ids, amounts)
    ON CONFLICT (idempotency_key) DO NOTHING RETURNING id, debited, credited, amount
  ), line AS (
    SELECT account_id, transfer_id, change,
           row_number() OVER earlier AS place, (sum(change) OVER earlier)::bigint AS so_far
      FROM (SELECT id AS transfer_id, debited AS account_id, -amount AS change FROM made
            UNION ALL
            SELECT id, credited, amount FROM made) AS movement
    WINDOW earlier AS (PARTITION BY account_id ORDER BY transfer_id ROWS UNBOUNDED PRECEDING)
  ), total AS (
    SELECT account_id, sum(change)::bigint AS change, count(*) AS lines FROM line GROUP BY account_id
  ), changed AS (
    UPDATE account a SET balance = a.balance + t.change, version = a.version + t.lines
      FROM total t WHERE a.id = t.account_id
    RETURNING a.id, a.balance - t.change AS balance, a.version - t.lines AS version
  )
  INSERT INTO entry (account_id, account_version, transfer_id, amount, balance_after)
  SELECT l.account_id, c.version + l.place, l.transfer_id, l.change, c.balance + l.so_far
    FROM line l JOIN changed c ON c.id = l.account_id;
  GET DIAGNOSTICS entries = ROW_COUNT;
  RETURN entries / 2;
END $$;
