-- API keys. Only a slow hash of the key is kept; keycloak_id is null once the client in Keycloak is gone.
CREATE TABLE api_key (
  id             TEXT        PRIMARY KEY,
  client_id      TEXT        NOT NULL REFERENCES client,
  name           TEXT        NOT NULL,
  secret_hash    TEXT        NOT NULL,
  permissions    TEXT[]      NOT NULL,
  keycloak_id    TEXT,
  tag            TEXT,
  creation_date  TIMESTAMPTZ NOT NULL,
  last_used_date TIMESTAMPTZ,
  revoked_date   TIMESTAMPTZ
);
CREATE INDEX api_key_client_idx ON api_key (client_id, creation_date, id);
CREATE INDEX api_key_leftover_idx ON api_key (revoked_date) WHERE revoked_date IS NOT NULL AND keycloak_id IS NOT NULL;
