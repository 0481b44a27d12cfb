-- Wrong keys in a row, per ClientId as it was sent; bounded by the pruning job.
CREATE TABLE token_failure (
  client_id    TEXT        PRIMARY KEY,
  failures     INTEGER     NOT NULL,
  last_failure TIMESTAMPTZ NOT NULL,
  locked_until TIMESTAMPTZ
);
