-- One event on its way to one hook.
CREATE TABLE delivery (
  id            TEXT        PRIMARY KEY,
  client_id     TEXT        NOT NULL,
  hook_id       TEXT        NOT NULL CONSTRAINT delivery_hook_fk REFERENCES hook,
  event_type    TEXT        NOT NULL,
  resource_id   TEXT        NOT NULL,
  event_date    TIMESTAMPTZ NOT NULL,
  replay_of     TEXT,
  lane          TEXT        NOT NULL, -- client and host of the receiver: what shares one bound of calls
  status        TEXT        NOT NULL
                CONSTRAINT delivery_status_ck CHECK (status IN ('PENDING', 'SUCCEEDED', 'FAILED', 'CANCELLED')),
  attempts      INTEGER     NOT NULL DEFAULT 0,
  due_at        TIMESTAMPTZ NOT NULL, -- business time of the next attempt
  leased_until  TIMESTAMPTZ,          -- real time; an instance that died lets the delivery go by it
  claim         TEXT,                 -- which claim the lease belongs to
  creation_date TIMESTAMPTZ NOT NULL
);
CREATE INDEX delivery_lane_idx ON delivery (lane, due_at) WHERE status = 'PENDING';
CREATE INDEX delivery_waiting_idx ON delivery (event_date) WHERE status = 'PENDING';
CREATE INDEX delivery_hook_idx ON delivery (hook_id, creation_date, id);
CREATE INDEX delivery_creation_date_idx ON delivery (creation_date);

-- Each call of a delivery and how it ended.
CREATE TABLE delivery_attempt (
  delivery_id  TEXT        NOT NULL CONSTRAINT delivery_attempt_delivery_fk REFERENCES delivery ON DELETE CASCADE,
  number       INTEGER     NOT NULL,
  attempted_at TIMESTAMPTZ NOT NULL,
  http_status  INTEGER,
  error        TEXT,
  duration_ms  BIGINT      NOT NULL,
  PRIMARY KEY (delivery_id, number),
  CONSTRAINT delivery_attempt_outcome_ck CHECK ((http_status IS NULL) <> (error IS NULL))
);
