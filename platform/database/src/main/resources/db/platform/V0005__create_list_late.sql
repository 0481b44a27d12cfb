-- From which place on a long list is not as it was, one row for each number of the list; see LongLists and ADR 0007.
CREATE TABLE list_late (
  list  TEXT        NOT NULL,
  epoch BIGINT      NOT NULL,
  since TIMESTAMPTZ NOT NULL,
  entry BOOLEAN     NOT NULL, -- a row that was not there; otherwise one that a changing condition sees differently
  PRIMARY KEY (list, epoch)
);
