-- Reports of the newer reporting service live beside those of the first version, in lists of their own.
ALTER TABLE report
  DROP CONSTRAINT report_type_ck,
  ADD CONSTRAINT report_type_ck CHECK (report_type IN (
    'TRANSACTIONS', 'WALLETS', 'USER_WALLET_TRANSACTIONS', 'COLLECTED_FEES',
    'ECHO_INTENT', 'ECHO_INTENT_ACTION', 'ECHO_SETTLEMENT', 'ECHO_SPLIT')),
  ADD COLUMN version INTEGER NOT NULL DEFAULT 1 CONSTRAINT report_version_ck CHECK (version IN (1, 2));
DROP INDEX report_client_idx;
CREATE INDEX report_client_idx ON report (client_id, version, creation_date, id);
