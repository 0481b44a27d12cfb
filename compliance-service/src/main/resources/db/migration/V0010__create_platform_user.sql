-- Users: what identity-service says about them, and what this service decides (level and blocks).
CREATE TABLE platform_user (
  id                TEXT        PRIMARY KEY,
  client_id         TEXT        NOT NULL,
  version           BIGINT      NOT NULL,
  person_type       TEXT        NOT NULL,
  legal_person_type TEXT,
  user_category     TEXT,
  status            TEXT        NOT NULL,
  kyc_level         TEXT        NOT NULL CONSTRAINT platform_user_kyc_level_ck CHECK (kyc_level IN ('LIGHT', 'REGULAR')),
  inflows_blocked   BOOLEAN     NOT NULL DEFAULT FALSE,
  outflows_blocked  BOOLEAN     NOT NULL DEFAULT FALSE,
  action_code       TEXT
);
