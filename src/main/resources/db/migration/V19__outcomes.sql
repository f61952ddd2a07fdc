-- What came of the meetings of missions, what is followed afterwards, and who was reminded of it.
-- Days are like 2027-03-15.
CREATE TABLE mission_outcome (
  meeting          TEXT   NOT NULL PRIMARY KEY REFERENCES mission_meeting (id) ON DELETE CASCADE,
  mission          TEXT   NOT NULL REFERENCES mission (id) ON DELETE CASCADE,
  absent           TEXT   NOT NULL, -- nobody, visitor, host, both
  notes            TEXT   NOT NULL,
  visitor_interest INT,             -- from 0 to 3; of the visitor in the host
  host_interest    INT,             -- from 0 to 3; of the host in the visitor
  next_step        TEXT   NOT NULL,
  who              TEXT   NOT NULL, -- takes the next step
  due              TEXT,
  results          TEXT   NOT NULL, -- codes with spaces between
  version          BIGINT NOT NULL,
  account          TEXT REFERENCES account (id) ON DELETE SET NULL,
  at               BIGINT NOT NULL
);
CREATE INDEX mission_outcome_mission ON mission_outcome (mission);
-- How things stand so many months after the last day of a mission.
CREATE TABLE mission_follow_up (
  meeting TEXT   NOT NULL REFERENCES mission_meeting (id) ON DELETE CASCADE,
  months  INT    NOT NULL, -- 3, 6 or 12
  mission TEXT   NOT NULL REFERENCES mission (id) ON DELETE CASCADE,
  state   TEXT   NOT NULL,
  note    TEXT   NOT NULL,
  day     TEXT   NOT NULL, -- on which it stood so
  version BIGINT NOT NULL,
  account TEXT REFERENCES account (id) ON DELETE SET NULL,
  at      BIGINT NOT NULL,
  PRIMARY KEY (meeting, months)
);
CREATE INDEX mission_follow_up_mission ON mission_follow_up (mission);
-- Letters that were handed in: one a mission, due date and reader.
CREATE TABLE mission_reminder (
  mission TEXT   NOT NULL REFERENCES mission (id) ON DELETE CASCADE,
  months  INT    NOT NULL,
  account TEXT   NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  at      BIGINT NOT NULL,
  PRIMARY KEY (mission, months, account)
);
