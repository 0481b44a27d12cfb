-- Steps that others must take, stored together with the change that needs them and repeated until they are done.
CREATE TABLE dispute_work (
  dispute_id TEXT        NOT NULL REFERENCES dispute (id),
  kind       TEXT        NOT NULL CONSTRAINT dispute_work_kind_ck CHECK (kind IN ('REPUDIATE', 'CONTEST', 'ACCEPT', 'REFUND')),
  due_at     TIMESTAMPTZ NOT NULL, -- real time, also where the business clock is moved
  attempts   INTEGER     NOT NULL DEFAULT 0,
  PRIMARY KEY (dispute_id, kind)
);
CREATE INDEX dispute_work_due_idx ON dispute_work (due_at);
