-- Events cost fewer bytes (docs/adr/0027-events-in-batches.md). Locking: outbox for a moment; writes to inbox while it is
-- read once.

-- The payload names the event's id; nothing reads this column. Earlier releases go on filling it; it goes in the release
-- after the next.
ALTER TABLE outbox DROP CONSTRAINT outbox_event_id_uk;
ALTER TABLE outbox ALTER COLUMN event_id DROP NOT NULL;

-- Rows come in the order of this column, and only pruning looks for it.
CREATE INDEX inbox_handled_at_brin ON inbox USING brin (handled_at) WITH (autosummarize = on);
DROP INDEX inbox_handled_at_idx;
