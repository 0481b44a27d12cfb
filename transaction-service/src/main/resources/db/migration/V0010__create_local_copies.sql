-- Facts of other services that every transaction needs; fed by their events, read through on a miss.
CREATE TABLE user_copy (
  id             TEXT    PRIMARY KEY,
  client_id      TEXT    NOT NULL,
  version        BIGINT  NOT NULL, -- an older event never overwrites a newer one
  person_type    TEXT    NOT NULL,
  user_category  TEXT,
  status         TEXT    NOT NULL,
  kyc_level      TEXT    NOT NULL
);

CREATE TABLE wallet_copy (
  id         TEXT PRIMARY KEY,
  client_id  TEXT NOT NULL,
  owner_id   TEXT NOT NULL,
  currency   TEXT NOT NULL
);

CREATE TABLE bank_account_copy (
  id         TEXT    PRIMARY KEY,
  client_id  TEXT    NOT NULL,
  user_id    TEXT    NOT NULL,
  active     BOOLEAN NOT NULL, -- goes to false once and stays there
  account    JSONB   NOT NULL  -- type, owner name and numbers as the bank needs them
);
