-- Exports that were asked for, and the job that writes them.
CREATE TABLE report (
  id                TEXT        PRIMARY KEY,
  client_id         TEXT        NOT NULL,
  report_type       TEXT        NOT NULL CONSTRAINT report_type_ck CHECK (report_type IN ('TRANSACTIONS', 'WALLETS')),
  status            TEXT        NOT NULL
                    CONSTRAINT report_status_ck CHECK (status IN ('PENDING', 'READY_FOR_DOWNLOAD', 'FAILED', 'EXPIRED')),
  tag               TEXT,
  creation_date     TIMESTAMPTZ NOT NULL,
  report_date       TIMESTAMPTZ,
  callback_url      TEXT,
  newest_first      BOOLEAN     NOT NULL,
  preview           BOOLEAN     NOT NULL,
  filters           JSONB       NOT NULL,
  columns           TEXT[]      NOT NULL,
  result_code       TEXT,
  result_message    TEXT,
  rows_written      BIGINT,
  file_token        TEXT        CONSTRAINT report_file_token_uk UNIQUE, -- opens the file without a bearer token
  file_key          TEXT,        -- where the file store keeps the file
  file_size         BIGINT,
  expires_at        TIMESTAMPTZ,
  attempts          INTEGER     NOT NULL DEFAULT 0,
  leased_until      TIMESTAMPTZ, -- real time; an instance that died lets the report go by it
  claim             TEXT,
  callback_due_at   TIMESTAMPTZ,
  callback_attempts INTEGER     NOT NULL DEFAULT 0
);
CREATE INDEX report_client_idx ON report (client_id, creation_date, id);
CREATE INDEX report_pending_idx ON report (creation_date) WHERE status = 'PENDING';
CREATE INDEX report_expiry_idx ON report (expires_at) WHERE status = 'READY_FOR_DOWNLOAD';
CREATE INDEX report_callback_idx ON report (callback_due_at) WHERE callback_due_at IS NOT NULL;
