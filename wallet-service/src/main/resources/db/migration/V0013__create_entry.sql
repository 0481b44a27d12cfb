-- One line of a posting. Append-only; carries the balance after it and the account's version.
CREATE TABLE entry (
  account_id      TEXT        NOT NULL REFERENCES account (id),
  account_version BIGINT      NOT NULL,
  posting_id      TEXT        NOT NULL,
  currency        CHAR(3)     NOT NULL,
  amount          BIGINT      NOT NULL CONSTRAINT entry_amount_nonzero_ck CHECK (amount <> 0),
  balance_after   BIGINT      NOT NULL,
  recorded_at     TIMESTAMPTZ NOT NULL,
  PRIMARY KEY (account_id, account_version)
);
CREATE INDEX entry_posting_idx ON entry (posting_id);
