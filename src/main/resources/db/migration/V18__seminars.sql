-- Sessions of a seminar, who speaks, who attends, and who sits where at meals and working sessions.
CREATE TABLE seminar_session (
  id       TEXT   NOT NULL PRIMARY KEY,
  mission  TEXT   NOT NULL REFERENCES mission (id) ON DELETE CASCADE,
  fr       TEXT   NOT NULL, -- its title; empty where there is none in this language
  en       TEXT   NOT NULL,
  zh       TEXT   NOT NULL,
  day      TEXT   NOT NULL,
  starts   TEXT   NOT NULL,
  ends     TEXT   NOT NULL,
  room     TEXT   NOT NULL,
  capacity INT    NOT NULL, -- 0 where anybody can come
  chair    TEXT   NOT NULL,
  version  BIGINT NOT NULL
);
CREATE INDEX seminar_session_mission ON seminar_session (mission);
CREATE TABLE seminar_talk (
  session  TEXT NOT NULL REFERENCES seminar_session (id) ON DELETE CASCADE,
  position INT  NOT NULL,
  speaker  TEXT NOT NULL,
  title    TEXT NOT NULL,
  minutes  INT  NOT NULL,
  PRIMARY KEY (session, position)
);
-- Who attends without being a party of the mission.
CREATE TABLE seminar_guest (
  id        TEXT NOT NULL PRIMARY KEY,
  mission   TEXT NOT NULL REFERENCES mission (id) ON DELETE CASCADE,
  name      TEXT NOT NULL,
  side      TEXT NOT NULL,
  languages TEXT NOT NULL -- codes with spaces between
);
-- A party or a guest in a session.
CREATE TABLE seminar_attendance (
  session TEXT NOT NULL REFERENCES seminar_session (id) ON DELETE CASCADE,
  person  TEXT NOT NULL,
  PRIMARY KEY (session, person)
);
CREATE TABLE seminar_plan (
  id      TEXT   NOT NULL PRIMARY KEY,
  mission TEXT   NOT NULL REFERENCES mission (id) ON DELETE CASCADE,
  name    TEXT   NOT NULL,
  tables  INT    NOT NULL,
  seats   INT    NOT NULL, -- at each table
  made    BIGINT NOT NULL,
  version BIGINT NOT NULL
);
CREATE TABLE seminar_seat (
  plan   TEXT NOT NULL REFERENCES seminar_plan (id) ON DELETE CASCADE,
  person TEXT NOT NULL,
  seat   INT  NOT NULL, -- the number of the table, from 1
  PRIMARY KEY (plan, person)
);
