-- Where a client wants technical alerts; a copy of identity-service's facts.
CREATE TABLE client_contact (
  client_id   TEXT        PRIMARY KEY,
  tech_emails TEXT[]      NOT NULL,
  changed_at  TIMESTAMPTZ NOT NULL
);
