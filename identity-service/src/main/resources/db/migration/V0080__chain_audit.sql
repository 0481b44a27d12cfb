-- Entries of all services, each linked to the one before of its client (ADR 0031).
ALTER TABLE audit_entry
  ADD COLUMN service    TEXT NOT NULL DEFAULT 'identity',
  ADD COLUMN session_id TEXT;

-- What is not linked yet. A trigger fills it, so that no writer, also of the release before, forgets it.
CREATE TABLE audit_unlinked (
  position  BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  client_id TEXT NOT NULL,
  entry_id  TEXT NOT NULL
);
CREATE INDEX audit_unlinked_client_idx ON audit_unlinked (client_id);

CREATE FUNCTION audit_entry_added() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO audit_unlinked (client_id, entry_id) SELECT client_id, id FROM added;
  RETURN NULL;
END
$$;
CREATE TRIGGER audit_entry_added AFTER INSERT ON audit_entry
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION audit_entry_added();

-- hash: SHA-256 over the hash before and the canonical form of the entry.
CREATE TABLE audit_link (
  client_id TEXT   NOT NULL,
  seq       BIGINT NOT NULL,
  entry_id  TEXT   NOT NULL CONSTRAINT audit_link_entry_uk UNIQUE,
  hash      BYTEA  NOT NULL CONSTRAINT audit_link_hash_ck CHECK (octet_length(hash) = 32),
  PRIMARY KEY (client_id, seq)
);

INSERT INTO audit_unlinked (client_id, entry_id) SELECT client_id, id FROM audit_entry ORDER BY recorded_at, id;

-- The application may add to the chain, never rewrite it.
REVOKE UPDATE, DELETE, TRUNCATE ON audit_link FROM ${appRole};
REVOKE UPDATE, TRUNCATE ON audit_unlinked FROM ${appRole};
