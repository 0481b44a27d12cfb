-- Built-in groups may see requests for approval now, or decide about them: Keycloak is told about their people again.
-- Locking: rows of staff, written once.
UPDATE staff SET sync_due = true, sync_version = sync_version + 1
 WHERE permission_group_id IN ('FINANCE', 'OPERATIONS', 'RISK_AND_COMPLIANCE', 'SUPPORT', 'DEVELOPER');
