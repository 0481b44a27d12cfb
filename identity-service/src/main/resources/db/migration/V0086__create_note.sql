-- What staff write about objects of every service (ADR 0037). Of a deleted note the row stays without its text.
CREATE TABLE note (
  id            TEXT        PRIMARY KEY,
  client_id     TEXT        NOT NULL REFERENCES client,
  object_type   TEXT        NOT NULL,
  object_id     TEXT        NOT NULL,
  text          TEXT        NOT NULL,
  author_type   TEXT        NOT NULL,
  author_id     TEXT        NOT NULL,
  author_name   TEXT,
  creation_date TIMESTAMPTZ NOT NULL,
  edit_date     TIMESTAMPTZ,
  deleted_date  TIMESTAMPTZ
);
CREATE INDEX note_object_idx ON note (client_id, object_type, object_id, creation_date, id) WHERE deleted_date IS NULL;

CREATE TABLE object_tag (
  client_id     TEXT        NOT NULL REFERENCES client,
  object_type   TEXT        NOT NULL,
  object_id     TEXT        NOT NULL,
  tag           TEXT        NOT NULL,
  author_id     TEXT        NOT NULL,
  author_name   TEXT,
  creation_date TIMESTAMPTZ NOT NULL,
  PRIMARY KEY (client_id, object_type, object_id, tag)
);
CREATE INDEX object_tag_tag_idx ON object_tag (client_id, tag, creation_date, object_id);

-- Built-in groups may read and write notes now: Keycloak is told about their people again.
-- Locking: rows of staff, written once.
UPDATE staff SET sync_due = true, sync_version = sync_version + 1
 WHERE permission_group_id IN ('WRITE', 'FINANCE', 'OPERATIONS', 'RISK_AND_COMPLIANCE', 'SUPPORT', 'DEVELOPER');
