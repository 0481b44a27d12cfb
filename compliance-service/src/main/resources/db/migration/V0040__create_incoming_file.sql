-- Files that were begun and that no page names yet; what stays here is swept (see IncomingFiles in the platform).
CREATE TABLE incoming_file (
  file_key TEXT        PRIMARY KEY,
  begun_at TIMESTAMPTZ NOT NULL
);
CREATE INDEX incoming_file_begun_at_idx ON incoming_file (begun_at);
