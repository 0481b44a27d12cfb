-- Where a client wants to hear of one type of event.
CREATE TABLE hook (
  id            TEXT        PRIMARY KEY,
  client_id     TEXT        NOT NULL,
  event_type    TEXT        NOT NULL,
  url           TEXT        NOT NULL,
  status        TEXT        NOT NULL CONSTRAINT hook_status_ck CHECK (status IN ('ENABLED', 'DISABLED')),
  validity      TEXT        NOT NULL CONSTRAINT hook_validity_ck CHECK (validity IN ('VALID', 'INVALID')),
  failures      INTEGER     NOT NULL DEFAULT 0, -- failed calls in a row
  tag           TEXT,
  creation_date TIMESTAMPTZ NOT NULL,
  CONSTRAINT hook_event_type_uk UNIQUE (client_id, event_type)
);
CREATE INDEX hook_client_idx ON hook (client_id, creation_date, id);
