-- What a team keeps of those it found. Times are milliseconds since 1970, days are counted from
-- then. What a change with a key of its own did, so that a repetition does not do it twice.
CREATE TABLE workspace_request (
  team    TEXT   NOT NULL REFERENCES team (id) ON DELETE CASCADE,
  request TEXT   NOT NULL,
  answer  TEXT   NOT NULL,
  made    BIGINT NOT NULL,
  PRIMARY KEY (team, request)
);
CREATE INDEX workspace_request_made ON workspace_request (made);
CREATE TABLE shortlist (
  id       TEXT   NOT NULL PRIMARY KEY,
  team     TEXT   NOT NULL REFERENCES team (id) ON DELETE CASCADE,
  name     TEXT   NOT NULL,
  need     TEXT   NOT NULL, -- empty where it was made for none
  language TEXT   NOT NULL, -- of the need
  account  TEXT REFERENCES account (id) ON DELETE SET NULL,
  created  BIGINT NOT NULL,
  changed  BIGINT NOT NULL
);
CREATE INDEX shortlist_team ON shortlist (team);
CREATE TABLE shortlist_entry (
  id           TEXT   NOT NULL PRIMARY KEY,
  team         TEXT   NOT NULL REFERENCES team (id) ON DELETE CASCADE,
  list         TEXT   NOT NULL REFERENCES shortlist (id) ON DELETE CASCADE,
  organisation TEXT   NOT NULL, -- its id when it was added
  name         TEXT   NOT NULL, -- what it was called then
  need         TEXT   NOT NULL,
  language     TEXT   NOT NULL,
  state        TEXT   NOT NULL,
  step         TEXT   NOT NULL, -- what is to be done next; empty for nothing
  due          BIGINT,
  account      TEXT REFERENCES account (id) ON DELETE SET NULL,
  created      BIGINT NOT NULL,
  changed      BIGINT NOT NULL,
  UNIQUE (list, organisation)
);
CREATE INDEX shortlist_entry_due ON shortlist_entry (team, due);
CREATE TABLE shortlist_note (
  id      TEXT   NOT NULL PRIMARY KEY,
  team    TEXT   NOT NULL REFERENCES team (id) ON DELETE CASCADE,
  entry   TEXT   NOT NULL REFERENCES shortlist_entry (id) ON DELETE CASCADE,
  account TEXT REFERENCES account (id) ON DELETE SET NULL,
  words   TEXT   NOT NULL,
  created BIGINT NOT NULL,
  edited  BIGINT
);
CREATE INDEX shortlist_note_entry ON shortlist_note (entry);
-- Only ever added to, as long as the list is there.
CREATE TABLE shortlist_activity (
  list     TEXT   NOT NULL REFERENCES shortlist (id) ON DELETE CASCADE,
  position BIGINT NOT NULL,
  team     TEXT   NOT NULL REFERENCES team (id) ON DELETE CASCADE,
  at       BIGINT NOT NULL,
  account  TEXT REFERENCES account (id) ON DELETE SET NULL,
  entry    TEXT   NOT NULL, -- empty where the list itself changed
  name     TEXT   NOT NULL, -- of the organisation then, or of the list
  kind     TEXT   NOT NULL,
  before   TEXT   NOT NULL,
  after    TEXT   NOT NULL,
  PRIMARY KEY (list, position)
);
CREATE INDEX shortlist_activity_entry ON shortlist_activity (entry);
CREATE TABLE shortlist_link (
  id      TEXT   NOT NULL PRIMARY KEY,
  team    TEXT   NOT NULL REFERENCES team (id) ON DELETE CASCADE,
  list    TEXT   NOT NULL REFERENCES shortlist (id) ON DELETE CASCADE,
  digest  TEXT   NOT NULL UNIQUE, -- SHA-256 of the token
  notes   INT    NOT NULL,
  account TEXT REFERENCES account (id) ON DELETE SET NULL,
  created BIGINT NOT NULL,
  expires BIGINT NOT NULL,
  revoked BIGINT
);
CREATE INDEX shortlist_link_list ON shortlist_link (list);
