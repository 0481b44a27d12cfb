-- A balance changes with each posting: with room on its page, the new version needs no entry in the indexes.
ALTER TABLE account_balance SET (fillfactor = 70);
