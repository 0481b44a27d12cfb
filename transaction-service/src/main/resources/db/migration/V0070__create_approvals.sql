-- What people have to approve before it happens (ADR 0035). A client without a row in approval_client has never had a
-- rule; its version grows with each change of its rules, so that every process knows whether it still knows them.
CREATE TABLE approval_client (
  client_id TEXT   PRIMARY KEY,
  version   BIGINT NOT NULL
);
CREATE TABLE approval_rule (
  id                   TEXT        PRIMARY KEY,
  client_id            TEXT        NOT NULL,
  transaction_kind     TEXT        NOT NULL CONSTRAINT approval_rule_kind_ck CHECK (transaction_kind IN ('PAYOUT', 'TRANSFER', 'REFUND')),
  currency             TEXT,                 -- null: all
  amount_min           BIGINT,               -- minor units, inclusive, as is amount_max
  amount_max           BIGINT,
  rolling_amount       BIGINT,               -- what one person may ask for within 24 hours
  first_to_beneficiary BOOLEAN     NOT NULL,
  hold_seconds         BIGINT      NOT NULL CONSTRAINT approval_rule_hold_ck CHECK (hold_seconds BETWEEN 0 AND 604800),
  approvers            INTEGER     NOT NULL CONSTRAINT approval_rule_approvers_ck CHECK (approvers BETWEEN 1 AND 3),
  applies_to_keys      BOOLEAN     NOT NULL,
  expires_after        BIGINT      NOT NULL CONSTRAINT approval_rule_expiry_ck CHECK (expires_after BETWEEN 3600 AND 2592000), -- seconds
  active               BOOLEAN     NOT NULL,
  tag                  TEXT,
  creation_date        TIMESTAMPTZ NOT NULL,
  version              BIGINT      NOT NULL,
  CONSTRAINT approval_rule_currency_ck CHECK (currency IS NOT NULL OR (amount_min IS NULL AND amount_max IS NULL AND rolling_amount IS NULL))
);
CREATE INDEX approval_rule_client_idx ON approval_rule (client_id, creation_date, id);
-- Rows stay: they are the record of who let what happen.
CREATE TABLE approval_request (
  id              TEXT        PRIMARY KEY,
  client_id       TEXT        NOT NULL,
  subject_type    TEXT        NOT NULL CONSTRAINT approval_request_subject_ck CHECK (subject_type IN ('TRANSACTION', 'RULE')),
  subject_id      TEXT        NOT NULL,
  kind            TEXT,                      -- of a transaction
  currency        TEXT,
  amount          BIGINT,
  rule_ids        TEXT[]      NOT NULL,      -- those that asked; it keeps to what they said then
  change          JSONB,                     -- of a rule: what it is to become
  subject_version BIGINT,                    -- of a rule: as it was when the change was asked for
  maker_type      TEXT        NOT NULL,
  maker_id        TEXT        NOT NULL,
  status          TEXT        NOT NULL CONSTRAINT approval_request_status_ck CHECK (status IN ('PENDING', 'APPROVED', 'REJECTED', 'EXPIRED', 'CANCELED')),
  needed          INTEGER     NOT NULL CONSTRAINT approval_request_needed_ck CHECK (needed BETWEEN 1 AND 3),
  creation_date   TIMESTAMPTZ NOT NULL,
  expires_at      TIMESTAMPTZ NOT NULL,
  hold_until      TIMESTAMPTZ,               -- what is approved happens no sooner
  version         BIGINT      NOT NULL,
  CONSTRAINT approval_request_transaction_ck CHECK (subject_type <> 'TRANSACTION' OR (kind IS NOT NULL AND currency IS NOT NULL AND amount IS NOT NULL)),
  CONSTRAINT approval_request_rule_ck CHECK (subject_type <> 'RULE' OR (change IS NOT NULL AND subject_version IS NOT NULL))
);
CREATE INDEX approval_request_client_idx ON approval_request (client_id, creation_date, id);
CREATE UNIQUE INDEX approval_request_transaction_uk ON approval_request (subject_id) WHERE subject_type = 'TRANSACTION';
CREATE UNIQUE INDEX approval_request_rule_uk ON approval_request (subject_id) WHERE subject_type = 'RULE' AND status = 'PENDING';
CREATE INDEX approval_request_expiry_idx ON approval_request (expires_at) WHERE subject_type = 'RULE' AND status = 'PENDING';
CREATE TABLE approval_decision (
  request_id TEXT        NOT NULL REFERENCES approval_request (id),
  person_id  TEXT        NOT NULL,
  decision   TEXT        NOT NULL CONSTRAINT approval_decision_ck CHECK (decision IN ('APPROVED', 'REJECTED')),
  comment    TEXT,
  decided_at TIMESTAMPTZ NOT NULL,
  CONSTRAINT approval_decision_pk PRIMARY KEY (request_id, person_id)
);
CREATE TABLE approval_comment (
  id            TEXT        PRIMARY KEY,
  request_id    TEXT        NOT NULL REFERENCES approval_request (id),
  author_type   TEXT        NOT NULL,
  author_id     TEXT        NOT NULL,
  comment       TEXT        NOT NULL,
  creation_date TIMESTAMPTZ NOT NULL
);
CREATE INDEX approval_comment_request_idx ON approval_comment (request_id, creation_date, id);
-- What a person has asked for within a day; rows of API keys are not in it. Locking: writes wait while it is built.
CREATE INDEX transaction_staff_idx ON transaction (created_by_id, creation_date) WHERE created_by_actor = 'STAFF';
