-- How the programme of a mission is made, and when those who take part were told of it.
CREATE TABLE mission_programme (
  mission   TEXT   NOT NULL PRIMARY KEY REFERENCES mission (id) ON DELETE CASCADE,
  one_city  INT    NOT NULL, -- whether a visitor stays in one city a day
  fairness  INT    NOT NULL,
  published BIGINT           -- null as long as it is not
);
-- The meetings as they were told last.
CREATE TABLE mission_published (
  mission     TEXT NOT NULL REFERENCES mission (id) ON DELETE CASCADE,
  visitor     TEXT NOT NULL,
  host        TEXT NOT NULL,
  slot        TEXT NOT NULL,
  place       TEXT NOT NULL,
  interpreter TEXT,
  PRIMARY KEY (mission, visitor, host)
);
