-- What people decided about money in suspense: the client carries the amount. Rows stay; they are the record of who decided what, and why.
CREATE TABLE suspense_clearance (
  id             TEXT        PRIMARY KEY, -- also the reference of its posting
  client_id      TEXT        NOT NULL,
  reference      TEXT        NOT NULL,    -- the operator's name for it: the same one again is the same clearance
  repudiation_id TEXT        NOT NULL REFERENCES transaction (id),
  currency       TEXT        NOT NULL,
  amount         BIGINT      NOT NULL CONSTRAINT suspense_clearance_amount_ck CHECK (amount > 0),
  source         TEXT        NOT NULL CONSTRAINT suspense_clearance_source_ck CHECK (source IN ('CREDIT', 'FEES')),
  reason         TEXT        NOT NULL,
  decided_by     TEXT        NOT NULL,
  agreed_by      TEXT        NOT NULL CONSTRAINT suspense_clearance_two_ck CHECK (agreed_by <> decided_by),
  creation_date  TIMESTAMPTZ NOT NULL,
  status         TEXT        NOT NULL CONSTRAINT suspense_clearance_status_ck CHECK (status IN ('PENDING', 'BOOKED', 'REFUSED')),
  refusal        TEXT,                    -- the ledger's code
  claimed_until  TIMESTAMPTZ,             -- while a request books it; real time, also where the business clock is moved
  CONSTRAINT suspense_clearance_reference_uk UNIQUE (client_id, reference),
  CONSTRAINT suspense_clearance_refusal_ck CHECK ((status = 'REFUSED') = (refusal IS NOT NULL))
);
CREATE INDEX suspense_clearance_repudiation_idx ON suspense_clearance (repudiation_id);
CREATE INDEX transaction_surplus_idx ON transaction (creation_date, id) WHERE kind = 'REPUDIATION' AND details ->> 'surplus' IS NOT NULL;
