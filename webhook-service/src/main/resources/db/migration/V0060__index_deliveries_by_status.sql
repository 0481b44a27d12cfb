-- Deliveries of one status, in the order of creation (ADR 0007).
CREATE INDEX delivery_hook_status_idx ON delivery (hook_id, status, creation_date, id);
