-- Users who are being closed: for a moment nothing new is begun for them, so that what is under way can be looked at.
-- Each closing has its own row; that of one that broke off counts for a minute only.
CREATE TABLE user_closing (
  user_id   TEXT        NOT NULL,
  run       UUID        NOT NULL,
  client_id TEXT        NOT NULL,
  since     TIMESTAMPTZ NOT NULL, -- real time, also where the business clock is moved
  CONSTRAINT user_closing_pk PRIMARY KEY (user_id, run)
);
