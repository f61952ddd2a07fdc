-- The partnering profiles that teams write. Days are counted from 1970, other times are
-- milliseconds since then. What is published stands beside the text that is worked on, so that
-- readers keep the one while the other is changed.
CREATE TABLE profile (
  id           TEXT   NOT NULL PRIMARY KEY,
  team         TEXT   NOT NULL REFERENCES team (id) ON DELETE CASCADE,
  state        TEXT   NOT NULL,
  version      BIGINT NOT NULL, -- of the row; grows with each change
  body         TEXT   NOT NULL,
  remarks      TEXT   NOT NULL, -- of who returned it
  created      BIGINT NOT NULL,
  changed      BIGINT NOT NULL,
  submitted    BIGINT,
  shown        TEXT,            -- the text that is published; null where none is
  anonymous    INT    NOT NULL, -- whether what is published names nobody
  organisation TEXT,            -- whose it is; never told where anonymous
  country      TEXT,
  region       TEXT,
  type         TEXT,
  kind         TEXT,
  words        TEXT,            -- folded, to be looked through
  published    BIGINT,
  expires      BIGINT,          -- the last day on which it holds
  labelled     INT    NOT NULL,
  edition      BIGINT NOT NULL, -- of what is published; grows with each change of it
  carried      BIGINT NOT NULL  -- the edition that the catalogue has; 0 where it has none
);
CREATE INDEX profile_team ON profile (team);
CREATE INDEX profile_state ON profile (state, submitted);
CREATE INDEX profile_expires ON profile (expires);
CREATE TABLE profile_activity (
  profile TEXT   NOT NULL REFERENCES profile (id) ON DELETE CASCADE,
  version BIGINT NOT NULL,
  at      BIGINT NOT NULL,
  account TEXT REFERENCES account (id) ON DELETE SET NULL,
  deed    TEXT   NOT NULL,
  detail  TEXT   NOT NULL,
  PRIMARY KEY (profile, version)
);
CREATE INDEX profile_activity_account ON profile_activity (account);
