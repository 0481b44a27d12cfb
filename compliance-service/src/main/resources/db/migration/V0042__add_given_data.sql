-- Which members of the contract's user are given, by name; null: not told yet, and then not held against the user.
ALTER TABLE platform_user ADD COLUMN given_data TEXT[];
