-- Users whose money compliance has stopped, in or out; fed by its events. No row: not blocked.
CREATE TABLE user_block (
  user_id   TEXT    PRIMARY KEY,
  inflows   BOOLEAN NOT NULL,
  outflows  BOOLEAN NOT NULL
);
