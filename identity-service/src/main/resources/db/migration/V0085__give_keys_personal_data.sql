-- Personal data has a permission of its own now (ADR 0037). Keys that were made before keep seeing what they saw; a key that may
-- see everything anyway needs no word of it. Keycloak is told about the people of groups that hold the permission, and of Read-only,
-- which does not.
-- Locking: rows of keys and staff, written once.
UPDATE api_key SET permissions = array_append(permissions, 'personaldata:read')
 WHERE revoked_date IS NULL
   AND NOT permissions && ARRAY['*:read', '*:write', 'personaldata:read'];
UPDATE staff SET sync_due = true, sync_version = sync_version + 1
 WHERE permission_group_id IN ('FINANCE', 'RISK_AND_COMPLIANCE', 'READ_ONLY');
