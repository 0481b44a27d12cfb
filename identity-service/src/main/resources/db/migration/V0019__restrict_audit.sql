-- The application may add to the audit trail, never rewrite it.
REVOKE UPDATE, DELETE, TRUNCATE ON audit_entry FROM ${appRole};
