-- Bounds of API keys (until when, from which addresses), where they were used last, and a second secret while one is replaced
-- (ADR 0034). bounds_version counts changes of the bounds: it stands in the tokens, so that a token with older bounds is known.
-- refused_date: when a use from another address was last noted in the audit trail.
ALTER TABLE api_key
  ADD COLUMN expires_at           TIMESTAMPTZ,
  ADD COLUMN address_ranges       TEXT[]  NOT NULL DEFAULT '{}',
  ADD COLUMN bounds_version       INTEGER NOT NULL DEFAULT 0,
  ADD COLUMN last_used_from       TEXT,
  ADD COLUMN refused_date         TIMESTAMPTZ,
  ADD COLUMN rotated_date         TIMESTAMPTZ,
  ADD COLUMN previous_secret_hash TEXT,
  ADD COLUMN previous_until       TIMESTAMPTZ,
  ADD CONSTRAINT api_key_previous_ck CHECK ((previous_secret_hash IS NULL) = (previous_until IS NULL));
CREATE INDEX api_key_expires_at_idx ON api_key (expires_at) WHERE revoked_date IS NULL AND expires_at IS NOT NULL;
CREATE INDEX api_key_previous_until_idx ON api_key (previous_until) WHERE previous_until IS NOT NULL;
