-- Grows with each change that Keycloak is to be told of, so that one made while it is being told is not forgotten.
ALTER TABLE staff ADD COLUMN sync_version BIGINT NOT NULL DEFAULT 0;
CREATE INDEX staff_sync_ended_idx ON staff (id) WHERE sync_due AND NOT active;
