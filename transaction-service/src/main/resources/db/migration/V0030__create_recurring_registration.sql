-- Series of payments that a payer agreed to once.
CREATE TABLE recurring_registration (
  id                 TEXT        PRIMARY KEY,
  client_id          TEXT        NOT NULL,
  tag                TEXT,
  creation_date      TIMESTAMPTZ NOT NULL,
  author_id          TEXT        NOT NULL,
  credited_user_id   TEXT,
  credited_wallet_id TEXT        NOT NULL,
  terms              JSONB       NOT NULL, -- what was agreed; never changes
  card_id            TEXT,
  billing            JSONB,
  shipping           JSONB,
  phase              TEXT        NOT NULL,
  visible            BOOLEAN     NOT NULL,
  next_check_at      TIMESTAMPTZ,          -- its end, when it has one
  attempts           INTEGER     NOT NULL DEFAULT 0,
  version            BIGINT      NOT NULL DEFAULT 0
);
CREATE INDEX recurring_registration_next_check_at_idx ON recurring_registration (next_check_at) WHERE next_check_at IS NOT NULL;

-- The payments of a series: how many there were and what they came to.
CREATE INDEX transaction_recurring_idx ON transaction ((details ->> 'recurringPayinRegistrationId'))
  WHERE kind = 'RECURRING_CARD_DIRECT';
