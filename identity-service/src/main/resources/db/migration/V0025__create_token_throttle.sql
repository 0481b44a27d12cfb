-- Wrong keys per source and per source and ClientId, as they were sent, within a window; the row with the empty ClientId
-- counts all of a source. Bounded by the pruning job. Takes the place of token_failure, which older releases still write.
CREATE TABLE token_throttle (
  source       TEXT        NOT NULL,
  client_id    TEXT        NOT NULL,
  failures     INTEGER     NOT NULL,
  window_start TIMESTAMPTZ NOT NULL,
  CONSTRAINT token_throttle_pk PRIMARY KEY (source, client_id)
);
CREATE INDEX token_throttle_window_start_idx ON token_throttle (window_start);
