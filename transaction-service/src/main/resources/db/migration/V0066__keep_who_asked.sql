-- Who asked for a transaction or a preauthorization (key, person or service): limits per key and per person need it when
-- the request is long over (ADR 0033). Locking: for a moment each, nothing is rewritten.
ALTER TABLE transaction ADD COLUMN created_by_actor TEXT, ADD COLUMN created_by_id TEXT;
ALTER TABLE transaction_intent ADD COLUMN created_by_actor TEXT, ADD COLUMN created_by_id TEXT;
ALTER TABLE preauthorization ADD COLUMN created_by_actor TEXT, ADD COLUMN created_by_id TEXT;
