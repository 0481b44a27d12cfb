-- Lists of one status, in the order of creation (ADR 0007).
CREATE INDEX transaction_client_status_idx ON transaction (client_id, status, creation_date, id) WHERE visible;
CREATE INDEX mandate_client_status_idx ON mandate (client_id, status, creation_date, id) WHERE visible;
