-- Limits on money: a client's rules, what counts in their windows, and what each transaction took of them (ADR 0033).
CREATE TABLE limit_rule (
  id               TEXT        PRIMARY KEY,
  client_id        TEXT        NOT NULL,
  subject_type     TEXT        NOT NULL CONSTRAINT limit_rule_subject_type_ck CHECK (subject_type IN ('WALLET', 'USER', 'CARD', 'KEY', 'PERSON')),
  subject_id       TEXT,       -- null: each one on its own
  transaction_type TEXT        CONSTRAINT limit_rule_transaction_type_ck CHECK (transaction_type IN ('PAYIN', 'TRANSFER', 'PAYOUT')), -- null: all
  period           TEXT        NOT NULL CONSTRAINT limit_rule_period_ck CHECK (period IN ('TRANSACTION', 'HOUR', 'DAY', 'MONTH')),
  currency         TEXT,       -- of the amount; null: a count of transactions in all currencies
  amount_max       BIGINT      CONSTRAINT limit_rule_amount_max_ck CHECK (amount_max > 0), -- minor units
  count_max        BIGINT      CONSTRAINT limit_rule_count_max_ck CHECK (count_max > 0),
  active           BOOLEAN     NOT NULL DEFAULT TRUE,
  tag              TEXT,
  creation_date    TIMESTAMPTZ NOT NULL,
  CONSTRAINT limit_rule_something_ck CHECK (amount_max IS NOT NULL OR count_max IS NOT NULL),
  CONSTRAINT limit_rule_currency_ck CHECK ((currency IS NULL) = (amount_max IS NULL)),
  CONSTRAINT limit_rule_transaction_ck CHECK (period <> 'TRANSACTION' OR count_max IS NULL)
);
CREATE INDEX limit_rule_active_idx ON limit_rule (client_id) WHERE active;
CREATE INDEX limit_rule_list_idx ON limit_rule (client_id, creation_date, id);

-- What counts in a window of a rule, or of a default of the platform (then rule_id begins with "default:"). The sum may
-- exceed a BIGINT: an amount is not limited by every rule that counts it.
CREATE TABLE limit_usage (
  client_id    TEXT        NOT NULL,
  rule_id      TEXT        NOT NULL,
  subject_id   TEXT        NOT NULL,
  window_start TIMESTAMPTZ NOT NULL,
  amount       NUMERIC     NOT NULL CONSTRAINT limit_usage_amount_ck CHECK (amount >= 0),
  count        BIGINT      NOT NULL CONSTRAINT limit_usage_count_ck CHECK (count >= 0),
  PRIMARY KEY (client_id, subject_id, rule_id, window_start)
);
CREATE INDEX limit_usage_window_start_idx ON limit_usage (window_start);

-- What a transaction took of a window, so that it is counted once and can be given back.
CREATE TABLE limit_take (
  transaction_id TEXT        NOT NULL,
  rule_id        TEXT        NOT NULL,
  client_id      TEXT        NOT NULL,
  subject_id     TEXT        NOT NULL,
  window_start   TIMESTAMPTZ NOT NULL,
  amount         BIGINT      NOT NULL,
  state          TEXT        NOT NULL CONSTRAINT limit_take_state_ck CHECK (state IN ('RESERVED', 'COUNTED', 'ENDED', 'RELEASED')),
  taken_at       TIMESTAMPTZ NOT NULL,
  PRIMARY KEY (transaction_id, rule_id)
);
CREATE INDEX limit_take_reserved_idx ON limit_take (taken_at) WHERE state = 'RESERVED';
CREATE INDEX limit_take_taken_at_brin ON limit_take USING brin (taken_at) WITH (autosummarize = on);

-- The words of a refusal by a limit name the limit and when it frees, so they are kept with the decision.
ALTER TABLE screening ADD COLUMN result_message TEXT;
