-- A mission of a team: a call for tandems, a delegation, a seminar or a visit from abroad, with where
-- and when people can meet, who they are, what they wish, and who meets whom. Days are like
-- 2027-03-15, times of day like 09:30 at the mission's own place.
CREATE TABLE mission (
  id        TEXT   NOT NULL PRIMARY KEY,
  team      TEXT   NOT NULL REFERENCES team (id) ON DELETE CASCADE,
  kind      TEXT   NOT NULL,
  name      TEXT   NOT NULL,
  theme     TEXT   NOT NULL,
  country   TEXT   NOT NULL,
  zone      TEXT   NOT NULL, -- such as Asia/Shanghai
  first_day TEXT   NOT NULL,
  last_day  TEXT   NOT NULL,
  languages TEXT   NOT NULL, -- codes with spaces between
  budget    BIGINT,          -- in euros
  state     TEXT   NOT NULL,
  version   BIGINT NOT NULL,
  created   BIGINT NOT NULL
);
CREATE INDEX mission_team ON mission (team);
CREATE TABLE mission_city (
  mission  TEXT NOT NULL REFERENCES mission (id) ON DELETE CASCADE,
  id       TEXT NOT NULL,
  name     TEXT NOT NULL,
  local    TEXT NOT NULL, -- in the host country's own script
  position INT  NOT NULL,
  PRIMARY KEY (mission, id)
);
-- Free slots needed between two meetings of one day in two cities, either way.
CREATE TABLE mission_travel (
  mission TEXT NOT NULL REFERENCES mission (id) ON DELETE CASCADE,
  one     TEXT NOT NULL,
  other   TEXT NOT NULL,
  slots   INT  NOT NULL,
  PRIMARY KEY (mission, one, other)
);
CREATE TABLE mission_slot (
  mission TEXT NOT NULL REFERENCES mission (id) ON DELETE CASCADE,
  id      TEXT NOT NULL,
  day     TEXT NOT NULL,
  nth     INT  NOT NULL, -- of the day, from 0
  starts  TEXT NOT NULL,
  ends    TEXT NOT NULL,
  PRIMARY KEY (mission, id)
);
-- Where two can sit: a table of a room.
CREATE TABLE mission_table (
  mission TEXT NOT NULL REFERENCES mission (id) ON DELETE CASCADE,
  id      TEXT NOT NULL,
  city    TEXT NOT NULL,
  name    TEXT NOT NULL,
  address TEXT NOT NULL,
  local   TEXT NOT NULL, -- the address for the taxi
  PRIMARY KEY (mission, id)
);
-- Who takes part: visitors (an SME with its laboratory is one), hosts, interpreters, vehicles.
CREATE TABLE mission_party (
  id           TEXT   NOT NULL PRIMARY KEY,
  mission      TEXT   NOT NULL REFERENCES mission (id) ON DELETE CASCADE,
  side         TEXT   NOT NULL,
  name         TEXT   NOT NULL,
  local        TEXT   NOT NULL, -- the name in the host country's own script
  organisation TEXT,            -- ids of the catalogue
  partner      TEXT,
  city         TEXT,
  languages    TEXT   NOT NULL,
  most         INT    NOT NULL, -- meetings in all
  most_a_day   INT    NOT NULL,
  absent       TEXT   NOT NULL, -- ids of slots with spaces between
  state        TEXT   NOT NULL,
  person       TEXT   NOT NULL, -- whom to ask for
  email        TEXT   NOT NULL,
  address      TEXT   NOT NULL,
  note         TEXT   NOT NULL,
  need         TEXT   NOT NULL, -- what a visitor seeks
  link         TEXT,            -- the digest of the link that lets it answer without an account
  version      BIGINT NOT NULL
);
CREATE INDEX mission_party_mission ON mission_party (mission, side);
CREATE UNIQUE INDEX mission_party_link ON mission_party (link);
-- What somebody wishes of a visitor and a host: the visitor, the host, or the officer for both.
CREATE TABLE mission_wish (
  mission TEXT NOT NULL REFERENCES mission (id) ON DELETE CASCADE,
  visitor TEXT NOT NULL REFERENCES mission_party (id) ON DELETE CASCADE,
  host    TEXT NOT NULL REFERENCES mission_party (id) ON DELETE CASCADE,
  asks    TEXT NOT NULL,
  kind    TEXT NOT NULL,
  value   INT  NOT NULL, -- from 1 to 10
  reason  TEXT NOT NULL,
  PRIMARY KEY (mission, visitor, host, asks)
);
CREATE TABLE mission_meeting (
  id          TEXT   NOT NULL PRIMARY KEY, -- also the UID in calendars
  mission     TEXT   NOT NULL REFERENCES mission (id) ON DELETE CASCADE,
  visitor     TEXT   NOT NULL REFERENCES mission_party (id) ON DELETE CASCADE,
  host        TEXT   NOT NULL REFERENCES mission_party (id) ON DELETE CASCADE,
  slot        TEXT   NOT NULL,
  place       TEXT   NOT NULL, -- a table
  interpreter TEXT REFERENCES mission_party (id) ON DELETE SET NULL,
  pinned      INT    NOT NULL,
  state       TEXT   NOT NULL,
  sequence    BIGINT NOT NULL, -- grows with each change, for calendars
  note        TEXT   NOT NULL,
  changed     BIGINT NOT NULL
);
CREATE INDEX mission_meeting_mission ON mission_meeting (mission);
-- What was done to a mission, by whom.
CREATE TABLE mission_event (
  id      TEXT   NOT NULL PRIMARY KEY,
  mission TEXT   NOT NULL REFERENCES mission (id) ON DELETE CASCADE,
  account TEXT REFERENCES account (id) ON DELETE SET NULL,
  at      BIGINT NOT NULL,
  what    TEXT   NOT NULL,
  object  TEXT   NOT NULL,
  detail  TEXT   NOT NULL
);
CREATE INDEX mission_event_mission ON mission_event (mission, at);
