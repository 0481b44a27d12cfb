-- Work that only one replica does at a time.
CREATE TABLE lease (
  name       TEXT        NOT NULL,
  holder     TEXT        NOT NULL,
  held_until TIMESTAMPTZ NOT NULL,
  CONSTRAINT lease_pk PRIMARY KEY (name)
);
