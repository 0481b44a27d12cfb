-- Replicas read the new keys of all services but transaction-service every second, and those of a day at the start.
CREATE INDEX idempotency_key_learn_idx ON idempotency_key (created_at) WHERE owner <> 'transaction';
