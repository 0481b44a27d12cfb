-- Entries with no-break spaces, hyphens or invisible characters get their one spelling; the index serves the comparison
-- of IBANs without their check digits. Locking: a small table, some milliseconds.
INSERT INTO blacklist_entry (kind, value, reason, added_at)
SELECT kind, regexp_replace(upper(value), '[^A-Z0-9]', '', 'g'), reason, added_at
  FROM blacklist_entry
 WHERE kind <> 'CARD' AND value ~ '[^A-Z0-9]' AND value ~ '[A-Za-z0-9]'
ON CONFLICT (kind, value) DO NOTHING;

DELETE FROM blacklist_entry WHERE kind <> 'CARD' AND value ~ '[^A-Z0-9]';

CREATE INDEX blacklist_entry_account_idx ON blacklist_entry ((left(value, 2) || substr(value, 5))) WHERE kind = 'IBAN';
