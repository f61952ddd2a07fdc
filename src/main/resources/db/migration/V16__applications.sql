-- What SMEs answer that apply for a mission, and how a committee chooses among them.
CREATE TABLE mission_application (
  id      TEXT   NOT NULL PRIMARY KEY,
  mission TEXT   NOT NULL REFERENCES mission (id) ON DELETE CASCADE,
  state   TEXT   NOT NULL,
  reason  TEXT   NOT NULL, -- of the decision
  party   TEXT REFERENCES mission_party (id) ON DELETE SET NULL, -- what it became
  created BIGINT NOT NULL,
  version BIGINT NOT NULL
);
CREATE INDEX mission_application_mission ON mission_application (mission);
-- What is not answered has no row.
CREATE TABLE mission_answer (
  application TEXT NOT NULL REFERENCES mission_application (id) ON DELETE CASCADE,
  question    TEXT NOT NULL,
  answer      TEXT NOT NULL,
  PRIMARY KEY (application, question)
);
CREATE TABLE mission_grid (
  mission TEXT NOT NULL PRIMARY KEY REFERENCES mission (id) ON DELETE CASCADE,
  places  INT  NOT NULL -- how many can be chosen
);
CREATE TABLE mission_criterion (
  mission   TEXT NOT NULL REFERENCES mission (id) ON DELETE CASCADE,
  criterion TEXT NOT NULL,
  weight    INT  NOT NULL, -- from 0 to 100
  PRIMARY KEY (mission, criterion)
);
CREATE TABLE mission_mark (
  id          TEXT NOT NULL PRIMARY KEY,
  application TEXT NOT NULL REFERENCES mission_application (id) ON DELETE CASCADE,
  account     TEXT REFERENCES account (id) ON DELETE SET NULL,
  criterion   TEXT NOT NULL,
  mark        INT  NOT NULL, -- from 0 to 5
  comment     TEXT NOT NULL
);
CREATE INDEX mission_mark_application ON mission_mark (application);
-- Who declared that they are not impartial about an application.
CREATE TABLE mission_conflict (
  id          TEXT NOT NULL PRIMARY KEY,
  application TEXT NOT NULL REFERENCES mission_application (id) ON DELETE CASCADE,
  account     TEXT REFERENCES account (id) ON DELETE SET NULL,
  reason      TEXT NOT NULL
);
CREATE INDEX mission_conflict_application ON mission_conflict (application);
