-- Transfers of LIGHT users count against their month as well: payout_state is set for all that counts.
CREATE INDEX screening_counted_idx ON screening (author_id, month) WHERE payout_state IS NOT NULL AND result_code IS NULL;
DROP INDEX screening_payout_idx;
