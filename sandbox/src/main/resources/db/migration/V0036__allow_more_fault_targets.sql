-- The code knows who can misbehave; here only the shape is kept, so that a new part of the world needs no migration.

ALTER TABLE fault DROP CONSTRAINT fault_target_ck;
ALTER TABLE fault ADD CONSTRAINT fault_target_ck CHECK (target ~ '^[a-z]{1,20}$');
