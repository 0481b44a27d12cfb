-- Decisions are stored in the order of their time, and only pruning looks for it. Locking: writes to screening while it is
-- read once.
CREATE INDEX screening_screened_at_brin ON screening USING brin (screened_at) WITH (autosummarize = on);
DROP INDEX screening_screened_at_idx;
