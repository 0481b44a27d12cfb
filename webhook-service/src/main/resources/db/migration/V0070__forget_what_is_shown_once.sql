-- Secrets of hooks were kept in answers until now; they are shown once (ADR 0014).
-- Locking: rows of at most one day, those of one endpoint only.
UPDATE idempotency_key SET body = NULL WHERE body IS NOT NULL AND rtrim(lower(url), '/') LIKE '%/secret';
