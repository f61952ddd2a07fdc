-- Letters that are to be sent. Times are milliseconds since 1970. What a letter said is emptied once
-- it was sent or given up: it may hold a link that lets somebody in.
CREATE TABLE outbox (
  id       TEXT   NOT NULL PRIMARY KEY,
  reader   TEXT   NOT NULL, -- the address
  subject  TEXT   NOT NULL,
  text     TEXT   NOT NULL,
  html     TEXT   NOT NULL,
  headers  TEXT   NOT NULL, -- a line each: name, colon, value
  created  BIGINT NOT NULL,
  tries    INT    NOT NULL,
  next_try BIGINT,          -- null once it was sent or given up
  sent     BIGINT,
  given_up BIGINT
);
CREATE INDEX outbox_next_try ON outbox (next_try);
CREATE INDEX outbox_reader ON outbox (reader);
