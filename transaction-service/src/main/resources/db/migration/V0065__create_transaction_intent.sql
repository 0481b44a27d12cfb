-- Intents that only their own request looks at (ADR 0028): here for as long as the first attempt runs, so that a
-- transaction comes into its table, and into the indexes of the lists, once.
CREATE TABLE transaction_intent (
  LIKE transaction INCLUDING DEFAULTS INCLUDING GENERATED INCLUDING CONSTRAINTS,
  PRIMARY KEY (id)
) WITH (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 10000, autovacuum_vacuum_cost_delay = 0);
CREATE INDEX transaction_intent_next_check_at_idx ON transaction_intent (next_check_at);
