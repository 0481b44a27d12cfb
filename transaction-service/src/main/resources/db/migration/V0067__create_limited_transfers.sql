-- Whether limits concern a client's transfers, as compliance-service tells. No row: it was not asked yet.
CREATE TABLE limited_transfers (
  client_id TEXT    PRIMARY KEY,
  transfers BOOLEAN NOT NULL,
  version   BIGINT  NOT NULL
);
