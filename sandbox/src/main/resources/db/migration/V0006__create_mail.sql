-- Mail that reached the SMTP port: one row per recipient.

CREATE TABLE mail (
  id          TEXT PRIMARY KEY,
  recipient   TEXT NOT NULL,
  sender      TEXT NOT NULL,
  subject     TEXT NOT NULL,
  text_body   TEXT NOT NULL,
  html_body   TEXT,
  received_at TIMESTAMPTZ NOT NULL
);

CREATE INDEX mail_received_idx ON mail (received_at DESC, id DESC);
CREATE INDEX mail_recipient_idx ON mail (lower(recipient), received_at DESC);
