-- What no transaction may touch. IBAN and BIC without spaces in upper case, countries as ISO 3166-1 alpha-2.
CREATE TABLE blacklist_entry (
  kind       TEXT        NOT NULL CONSTRAINT blacklist_entry_kind_ck CHECK (kind IN ('COUNTRY', 'IBAN', 'BIC', 'CARD')),
  value      TEXT        NOT NULL,
  reason     TEXT        NOT NULL,
  added_at   TIMESTAMPTZ NOT NULL DEFAULT now(),
  PRIMARY KEY (kind, value)
);
INSERT INTO blacklist_entry (kind, value, reason) VALUES
  ('COUNTRY', 'KP', 'FATF call for action'),
  ('COUNTRY', 'IR', 'FATF call for action'),
  ('COUNTRY', 'MM', 'FATF call for action'),
  ('COUNTRY', 'MO', 'blocked in the contract''s sandbox'),
  ('COUNTRY', 'MN', 'blocked in the contract''s sandbox'),
  ('COUNTRY', 'VC', 'blocked in the contract''s sandbox');
