-- People who work for a client. The account to sign in with is Keycloak's; sync_due says that Keycloak does not know the last change yet.
CREATE TABLE staff (
  id                  TEXT        PRIMARY KEY,
  client_id           TEXT        NOT NULL REFERENCES client,
  keycloak_id         TEXT        NOT NULL CONSTRAINT staff_keycloak_id_uk UNIQUE,
  email               TEXT        NOT NULL CONSTRAINT staff_email_uk UNIQUE CONSTRAINT staff_email_lower_ck CHECK (email = lower(email)),
  first_name          TEXT        NOT NULL,
  last_name           TEXT        NOT NULL,
  permission_group_id TEXT        NOT NULL,
  active              BOOLEAN     NOT NULL,
  accepted            BOOLEAN     NOT NULL,
  invited_date        TIMESTAMPTZ,
  last_login_date     TIMESTAMPTZ,
  sync_due            BOOLEAN     NOT NULL DEFAULT false,
  tag                 TEXT,
  creation_date       TIMESTAMPTZ NOT NULL
);
CREATE INDEX staff_client_idx ON staff (client_id, creation_date, id);
CREATE INDEX staff_sync_due_idx ON staff (id) WHERE sync_due;
