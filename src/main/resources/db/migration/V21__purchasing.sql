-- What a team wants to buy: a sheet of lines, who may supply each, and whom the plan over the sheet chooses.
-- Lists of texts have one text a line; days are like 2027-03-15.
CREATE TABLE need_sheet (
  id       TEXT   NOT NULL PRIMARY KEY,
  team     TEXT   NOT NULL REFERENCES team (id) ON DELETE CASCADE,
  account  TEXT REFERENCES account (id) ON DELETE SET NULL,
  name     TEXT   NOT NULL,
  language TEXT   NOT NULL, -- of names and reasons
  state    TEXT   NOT NULL,
  columns  TEXT   NOT NULL, -- what each column was taken for, and what a reader should know of the file
  created  BIGINT NOT NULL
);
CREATE INDEX need_sheet_team ON need_sheet (team);
CREATE TABLE need_line (
  sheet         TEXT NOT NULL REFERENCES need_sheet (id) ON DELETE CASCADE,
  position      INT  NOT NULL, -- from 0
  line          TEXT NOT NULL, -- the buyer's own id
  file_row      INT  NOT NULL,
  item          TEXT NOT NULL,
  specification TEXT NOT NULL,
  cpv           TEXT NOT NULL,
  nace          TEXT NOT NULL,
  volume        TEXT NOT NULL,
  amount        TEXT,          -- a decimal number
  unit          TEXT NOT NULL,
  place         TEXT NOT NULL,
  day           TEXT,
  certificates  TEXT NOT NULL,
  languages     TEXT NOT NULL,
  research      INT  NOT NULL,
  sources       INT  NOT NULL,
  dependence    INT,           -- percent
  musts         TEXT NOT NULL,
  nices         TEXT NOT NULL,
  confidential  INT  NOT NULL,
  other         TEXT NOT NULL,
  faults        TEXT NOT NULL, -- row, column, fault and value with tabs between
  searched      INT  NOT NULL,
  PRIMARY KEY (sheet, position)
);
CREATE TABLE need_candidate (
  sheet        TEXT   NOT NULL REFERENCES need_sheet (id) ON DELETE CASCADE,
  position     INT    NOT NULL,
  place        INT    NOT NULL, -- in the long list, from 0
  organisation TEXT   NOT NULL,
  name         TEXT   NOT NULL,
  country      TEXT   NOT NULL,
  region       TEXT   NOT NULL,
  size         TEXT   NOT NULL, -- empty where unknown
  parent       TEXT   NOT NULL, -- of its group
  score        BIGINT NOT NULL, -- in millionths, as value
  value        BIGINT NOT NULL,
  reasons      TEXT   NOT NULL,
  checks       TEXT   NOT NULL, -- kind, verdict, wanted and found with tabs between
  established  INT,
  owned        INT    NOT NULL,
  expired      TEXT   NOT NULL,
  source       TEXT   NOT NULL,
  day          TEXT,
  chosen       INT    NOT NULL,
  PRIMARY KEY (sheet, position, place)
);
-- The last plan of a sheet.
CREATE TABLE need_plan (
  sheet  TEXT   NOT NULL PRIMARY KEY REFERENCES need_sheet (id) ON DELETE CASCADE,
  wishes TEXT   NOT NULL, -- the constraints as they were asked for
  value  BIGINT NOT NULL, -- in millionths, as bound
  bound  BIGINT NOT NULL,
  proven INT    NOT NULL,
  prices TEXT   NOT NULL, -- rule and millionths with tabs between
  made   BIGINT NOT NULL
);
