-- Grows with each change of a client's limits, so that an older fact about them never overwrites a newer one.
ALTER TABLE limit_rule ADD COLUMN version BIGINT NOT NULL DEFAULT 1;
