-- Lists show visible rows only; with the condition in the index, counting does not visit the rows.
DROP INDEX transaction_client_idx;
CREATE INDEX transaction_client_idx ON transaction (client_id, creation_date, id) WHERE visible;
