-- Calls per caller and minute over all replicas, for the sliding windows of the rate limits.
CREATE TABLE rate_usage (
  caller TEXT    NOT NULL,
  minute BIGINT  NOT NULL, -- Unix minutes
  calls  INTEGER NOT NULL,
  CONSTRAINT rate_usage_pk PRIMARY KEY (caller, minute),
  CONSTRAINT rate_usage_calls_positive_ck CHECK (calls > 0)
) WITH (fillfactor = 70); -- The current minute's row is updated every second; room keeps it in its page.

CREATE INDEX rate_usage_minute_idx ON rate_usage (minute);
