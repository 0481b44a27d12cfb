-- Groups a client made itself; the built-in ones are part of the program.
CREATE TABLE permission_group (
  id            TEXT        PRIMARY KEY,
  client_id     TEXT        NOT NULL REFERENCES client,
  name          TEXT        NOT NULL,
  scopes        JSONB       NOT NULL,
  tag           TEXT,
  creation_date TIMESTAMPTZ NOT NULL
);
CREATE INDEX permission_group_client_idx ON permission_group (client_id, creation_date, id);
