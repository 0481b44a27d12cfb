-- The application may add to the books, never rewrite them.
REVOKE UPDATE, DELETE, TRUNCATE ON entry, posting FROM ${appRole};
REVOKE DELETE, TRUNCATE ON account FROM ${appRole};
