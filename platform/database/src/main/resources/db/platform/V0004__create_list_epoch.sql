-- Counts the times something appeared in the settled part of a long list; see LongLists and ADR 0007.
CREATE TABLE list_epoch (
  list  TEXT   PRIMARY KEY,
  epoch BIGINT NOT NULL
);
