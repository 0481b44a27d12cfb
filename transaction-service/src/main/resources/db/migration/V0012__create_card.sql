-- Card registrations: from the token page of the acquirer to a card. No card number ever comes here.
CREATE TABLE card_registration (
  id                    TEXT        PRIMARY KEY,
  client_id             TEXT        NOT NULL,
  tag                   TEXT,
  creation_date         TIMESTAMPTZ NOT NULL,
  user_id               TEXT        NOT NULL,
  currency              TEXT        NOT NULL,
  card_type             TEXT        NOT NULL,
  access_key            TEXT        NOT NULL,
  preregistration_data  TEXT        NOT NULL,
  card_registration_url TEXT        NOT NULL,
  registration_data     TEXT,
  card_holder_name      TEXT,
  card_id               TEXT,
  status                TEXT        NOT NULL CONSTRAINT card_registration_status_ck CHECK (status IN ('CREATED', 'VALIDATED', 'ERROR')),
  result_code           TEXT,
  result_message        TEXT
);

CREATE TABLE card (
  id               TEXT        PRIMARY KEY,
  client_id        TEXT        NOT NULL,
  tag              TEXT,
  creation_date    TIMESTAMPTZ NOT NULL,
  user_id          TEXT        NOT NULL,
  token            TEXT        NOT NULL, -- the acquirer's name for the card
  alias            TEXT        NOT NULL,
  expiration_date  TEXT        NOT NULL, -- MMYY
  card_type        TEXT        NOT NULL,
  card_provider    TEXT        NOT NULL,
  country          TEXT        NOT NULL,
  product          TEXT        NOT NULL,
  bank_code        TEXT        NOT NULL,
  bin              TEXT,
  currency         TEXT        NOT NULL,
  fingerprint      TEXT        NOT NULL,
  card_holder_name TEXT,
  active           BOOLEAN     NOT NULL,
  validity         TEXT        NOT NULL CONSTRAINT card_validity_ck CHECK (validity IN ('UNKNOWN', 'VALID', 'INVALID'))
);
CREATE INDEX card_user_idx ON card (user_id, creation_date);
CREATE INDEX card_fingerprint_idx ON card (client_id, fingerprint);
