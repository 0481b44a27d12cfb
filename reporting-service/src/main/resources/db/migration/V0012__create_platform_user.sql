-- Copies of users, and what compliance has blocked for them.
CREATE TABLE platform_user (
  id            TEXT COLLATE "C" PRIMARY KEY,
  client_id     TEXT        NOT NULL,
  version       BIGINT      NOT NULL,
  person_type   TEXT        NOT NULL,
  user_category TEXT,
  status        TEXT        NOT NULL,
  kyc_level     TEXT,
  display_name  TEXT        NOT NULL,
  email         TEXT,
  country       TEXT,
  creation_date TIMESTAMPTZ NOT NULL
);
CREATE INDEX platform_user_id_idx ON platform_user (client_id, id);
CREATE INDEX platform_user_email_idx ON platform_user (client_id, (lower(email) COLLATE "C"));
CREATE INDEX platform_user_name_idx ON platform_user USING gin (to_tsvector('simple', display_name));

CREATE TABLE user_block (
  user_id          TEXT        PRIMARY KEY,
  client_id        TEXT        NOT NULL,
  inflows_blocked  BOOLEAN     NOT NULL DEFAULT FALSE,
  outflows_blocked BOOLEAN     NOT NULL DEFAULT FALSE
);
CREATE INDEX user_block_client_idx ON user_block (client_id) WHERE inflows_blocked OR outflows_blocked;
