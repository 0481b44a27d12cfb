CREATE TABLE ubo_declaration (
  id             TEXT        PRIMARY KEY,
  client_id      TEXT        NOT NULL,
  user_id        TEXT        NOT NULL REFERENCES platform_user (id),
  status         TEXT        NOT NULL CONSTRAINT ubo_declaration_status_ck
                   CHECK (status IN ('CREATED', 'VALIDATION_ASKED', 'VALIDATED', 'REFUSED', 'INCOMPLETE')),
  tag            TEXT,
  reason         TEXT,
  message        TEXT,
  creation_date  TIMESTAMPTZ NOT NULL,
  asked_at       TIMESTAMPTZ,
  processed_date TIMESTAMPTZ,
  CONSTRAINT ubo_declaration_reason_ck CHECK ((status IN ('REFUSED', 'INCOMPLETE')) = (reason IS NOT NULL))
);
CREATE INDEX ubo_declaration_user_idx ON ubo_declaration (user_id, creation_date, id);
CREATE INDEX ubo_declaration_asked_idx ON ubo_declaration (asked_at) WHERE status = 'VALIDATION_ASKED';
-- One at a time.
CREATE UNIQUE INDEX ubo_declaration_undecided_uk ON ubo_declaration (user_id)
  WHERE status IN ('CREATED', 'VALIDATION_ASKED', 'INCOMPLETE');
CREATE TABLE ubo (
  id             TEXT        PRIMARY KEY,
  declaration_id TEXT        NOT NULL REFERENCES ubo_declaration (id),
  first_name     TEXT        NOT NULL,
  last_name      TEXT        NOT NULL,
  address_line1  TEXT        NOT NULL,
  address_line2  TEXT,
  city           TEXT        NOT NULL,
  region         TEXT,
  postal_code    TEXT        NOT NULL,
  country        TEXT        NOT NULL, -- ISO 3166-1 alpha-2, as all countries here
  nationality    TEXT        NOT NULL,
  birthday       TIMESTAMPTZ NOT NULL,
  birth_city     TEXT        NOT NULL,
  birth_country  TEXT        NOT NULL,
  active         BOOLEAN     NOT NULL, -- false: no longer an owner
  tag            TEXT,
  creation_date  TIMESTAMPTZ NOT NULL
);
CREATE INDEX ubo_declaration_idx ON ubo (declaration_id, id);
