-- Pay-ins that a holder has disputed: from this moment on they are not refunded any more. Written under the lock on the
-- pay-in's row, under which refunds are decided too.
CREATE TABLE disputed_pay_in (
  pay_in_id TEXT        PRIMARY KEY REFERENCES transaction (id),
  since     TIMESTAMPTZ NOT NULL
);
