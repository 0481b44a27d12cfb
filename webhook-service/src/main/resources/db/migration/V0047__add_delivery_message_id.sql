-- What a replay has in common with the delivery it repeats: the id that receivers know the message by; null: its own id.
ALTER TABLE delivery ADD COLUMN message_id TEXT;
