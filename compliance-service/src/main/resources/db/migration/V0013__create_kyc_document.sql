CREATE TABLE kyc_document (
  id                     TEXT        PRIMARY KEY,
  client_id              TEXT        NOT NULL,
  user_id                TEXT        NOT NULL REFERENCES platform_user (id),
  type                   TEXT        NOT NULL,
  status                 TEXT        NOT NULL CONSTRAINT kyc_document_status_ck
                           CHECK (status IN ('CREATED', 'VALIDATION_ASKED', 'VALIDATED', 'REFUSED', 'OUT_OF_DATE')),
  tag                    TEXT,
  refused_reason_type    TEXT,
  refused_reason_message TEXT,
  flags                  TEXT[]      NOT NULL DEFAULT '{}',
  creation_date          TIMESTAMPTZ NOT NULL,
  asked_at               TIMESTAMPTZ,
  processed_date         TIMESTAMPTZ,
  CONSTRAINT kyc_document_refused_ck CHECK ((status = 'REFUSED') = (refused_reason_type IS NOT NULL))
);
CREATE INDEX kyc_document_client_idx ON kyc_document (client_id, creation_date, id);
CREATE INDEX kyc_document_user_idx ON kyc_document (user_id, creation_date, id);
CREATE INDEX kyc_document_asked_idx ON kyc_document (asked_at) WHERE status = 'VALIDATION_ASKED';
