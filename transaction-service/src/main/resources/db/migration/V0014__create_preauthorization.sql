-- Amounts reserved on cards.
CREATE TABLE preauthorization (
  id                  TEXT        PRIMARY KEY,
  client_id           TEXT        NOT NULL,
  tag                 TEXT,
  creation_date       TIMESTAMPTZ NOT NULL,
  author_id           TEXT        NOT NULL,
  card_id             TEXT        NOT NULL,
  currency            TEXT        NOT NULL,
  debited_amount      BIGINT      NOT NULL,
  captured_amount     BIGINT      NOT NULL DEFAULT 0, -- by captures that succeeded
  multi_capture       BOOLEAN     NOT NULL,
  pay_in_id           TEXT,                           -- the first capture
  details             JSONB       NOT NULL,
  phase               TEXT        NOT NULL,
  status              TEXT        NOT NULL,
  payment_status      TEXT        NOT NULL,
  result_code         TEXT,
  result_message      TEXT,
  authorization_date  TIMESTAMPTZ,
  expiration_date     TIMESTAMPTZ,
  visible             BOOLEAN     NOT NULL,
  next_check_at       TIMESTAMPTZ,
  attempts            INTEGER     NOT NULL DEFAULT 0,
  version             BIGINT      NOT NULL DEFAULT 0,
  CONSTRAINT preauthorization_captured_ck CHECK (captured_amount BETWEEN 0 AND debited_amount)
);
CREATE INDEX preauthorization_author_idx ON preauthorization (author_id, creation_date);
CREATE INDEX preauthorization_card_idx ON preauthorization (card_id, creation_date);
CREATE INDEX preauthorization_next_check_at_idx ON preauthorization (next_check_at) WHERE next_check_at IS NOT NULL;
