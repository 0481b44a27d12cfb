CREATE TABLE dispute_document (
  id                     TEXT        PRIMARY KEY,
  dispute_id             TEXT        NOT NULL REFERENCES dispute (id),
  client_id              TEXT        NOT NULL,
  type                   TEXT        NOT NULL,
  status                 TEXT        NOT NULL CONSTRAINT dispute_document_status_ck
                           CHECK (status IN ('CREATED', 'VALIDATION_ASKED', 'VALIDATED', 'REFUSED')),
  tag                    TEXT,
  refused_reason_type    TEXT,
  refused_reason_message TEXT,
  creation_date          TIMESTAMPTZ NOT NULL,
  processed_date         TIMESTAMPTZ,
  CONSTRAINT dispute_document_refused_ck CHECK ((status = 'REFUSED') = (refused_reason_type IS NOT NULL))
);
CREATE INDEX dispute_document_dispute_idx ON dispute_document (dispute_id, creation_date, id);
CREATE INDEX dispute_document_client_idx ON dispute_document (client_id, creation_date, id);
