-- Who changed what. Personal data is named, not repeated: a change of a personal field has no values.
CREATE TABLE audit_entry (
  id            TEXT        PRIMARY KEY,
  client_id     TEXT        NOT NULL,
  actor_type    TEXT        NOT NULL,
  actor_id      TEXT        NOT NULL,
  actor_name    TEXT,
  action        TEXT        NOT NULL,
  resource_type TEXT        NOT NULL,
  resource_id   TEXT        NOT NULL,
  changes       JSONB       NOT NULL,
  reason        TEXT,
  ip_address    TEXT,
  request_id    TEXT,
  recorded_at   TIMESTAMPTZ NOT NULL
);
CREATE INDEX audit_entry_client_idx ON audit_entry (client_id, recorded_at, id);
CREATE INDEX audit_entry_resource_idx ON audit_entry (client_id, resource_id, recorded_at);
