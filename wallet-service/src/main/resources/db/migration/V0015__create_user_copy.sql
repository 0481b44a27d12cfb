-- What wallet-service needs to know of users; fed by events of identity-service, read through on a miss.
CREATE TABLE user_copy (
  id        TEXT   PRIMARY KEY,
  client_id TEXT   NOT NULL,
  status    TEXT   NOT NULL,
  version   BIGINT NOT NULL -- the owner's version; an older event never overwrites a newer one
);
