CREATE TABLE dispute (
  id                    TEXT        PRIMARY KEY,
  client_id             TEXT        NOT NULL,
  chargeback_id         TEXT        NOT NULL CONSTRAINT dispute_chargeback_uk UNIQUE,
  dispute_type          TEXT        NOT NULL CONSTRAINT dispute_type_ck CHECK (dispute_type IN ('CONTESTABLE', 'NOT_CONTESTABLE', 'RETRIEVAL')),
  reason_type           TEXT        NOT NULL,
  payin_id              TEXT        NOT NULL,
  user_id               TEXT        NOT NULL,
  wallet_id             TEXT,
  currency              TEXT        NOT NULL,
  disputed_amount       BIGINT      NOT NULL CONSTRAINT dispute_disputed_amount_ck CHECK (disputed_amount > 0),
  contested_amount      BIGINT      CONSTRAINT dispute_contested_amount_ck CHECK (contested_amount BETWEEN 1 AND disputed_amount),
  submissions           INTEGER     NOT NULL DEFAULT 0,
  status                TEXT        NOT NULL CONSTRAINT dispute_status_ck CHECK (status IN ('CREATED', 'PENDING_CLIENT_ACTION',
                          'SUBMITTED', 'PENDING_BANK_ACTION', 'REOPENED_PENDING_CLIENT_ACTION', 'CLOSED')),
  status_message        TEXT,
  contest_deadline_date TIMESTAMPTZ,
  result_code           TEXT        CONSTRAINT dispute_result_code_ck CHECK (result_code IN ('WON', 'LOST', 'VOID')),
  result_message        TEXT,
  repudiation_id        TEXT        CONSTRAINT dispute_repudiation_uk UNIQUE,
  won_amount            BIGINT      NOT NULL DEFAULT 0, -- comes back to the client
  lost_amount           BIGINT      NOT NULL DEFAULT 0, -- may be settled from the user's wallet
  tag                   TEXT,
  creation_date         TIMESTAMPTZ NOT NULL,
  closed_date           TIMESTAMPTZ,
  CONSTRAINT dispute_closed_ck CHECK ((status = 'CLOSED') = (result_code IS NOT NULL))
);
CREATE INDEX dispute_client_idx ON dispute (client_id, creation_date, id);
CREATE INDEX dispute_user_idx ON dispute (user_id, creation_date, id);
CREATE INDEX dispute_wallet_idx ON dispute (wallet_id, creation_date, id);
CREATE INDEX dispute_payin_idx ON dispute (payin_id, creation_date, id);
CREATE INDEX dispute_deadline_idx ON dispute (contest_deadline_date)
  WHERE status IN ('PENDING_CLIENT_ACTION', 'REOPENED_PENDING_CLIENT_ACTION');
CREATE INDEX dispute_lost_idx ON dispute (client_id, creation_date, id) WHERE lost_amount > 0;
