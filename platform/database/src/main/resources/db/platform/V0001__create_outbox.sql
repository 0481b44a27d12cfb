-- Facts that wait for publication; a row leaves once Kafka has acknowledged it.
CREATE TABLE outbox (
  seq         BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  event_id    TEXT        NOT NULL CONSTRAINT outbox_event_id_uk UNIQUE,
  subject     TEXT        NOT NULL,
  topic       TEXT        NOT NULL,
  payload     TEXT        NOT NULL,
  recorded_at TIMESTAMPTZ NOT NULL DEFAULT now()
);
