-- Settlement transfers that succeeded: what merchants took back for lost disputes.
CREATE TABLE settlement_copy (
  id             TEXT   PRIMARY KEY,
  client_id      TEXT   NOT NULL,
  repudiation_id TEXT   NOT NULL,
  amount         BIGINT NOT NULL
);
CREATE INDEX settlement_copy_repudiation_idx ON settlement_copy (repudiation_id);
