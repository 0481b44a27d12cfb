-- How a hook is called: the contract's GET, or a signed POST in the way of Standard Webhooks.
ALTER TABLE hook ADD COLUMN delivery_mode TEXT NOT NULL DEFAULT 'NOTIFICATION'
  CONSTRAINT hook_delivery_mode_ck CHECK (delivery_mode IN ('NOTIFICATION', 'SIGNED_POST'));
