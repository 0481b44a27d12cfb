-- Merchant-visible events; kept for 45 days (contract "Retention").
CREATE TABLE event (
  id          TEXT        PRIMARY KEY, -- id of the CloudEvent
  client_id   TEXT        NOT NULL,
  event_type  TEXT        NOT NULL,
  resource_id TEXT        NOT NULL,
  occurred_at TIMESTAMPTZ NOT NULL
);
CREATE INDEX event_client_idx ON event (client_id, occurred_at, id);
CREATE INDEX event_client_type_idx ON event (client_id, event_type, occurred_at, id);
CREATE INDEX event_occurred_at_idx ON event (occurred_at);
