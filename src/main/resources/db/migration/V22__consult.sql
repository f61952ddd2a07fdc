-- Whom a team consults for a line of a need sheet, what suppliers answer, what is decided, and who did what.
-- Days are like 2027-03-15; lists have one thing a line, its parts with tabs between.
CREATE TABLE consult_entry (
  id           TEXT   NOT NULL PRIMARY KEY,
  sheet        TEXT   NOT NULL REFERENCES need_sheet (id) ON DELETE CASCADE,
  position     INT    NOT NULL,
  organisation TEXT   NOT NULL,
  name         TEXT   NOT NULL,
  country      TEXT   NOT NULL,
  state        TEXT   NOT NULL,
  earlier      TEXT   NOT NULL, -- the state before the line was decided; empty where it is not
  account      TEXT REFERENCES account (id) ON DELETE SET NULL,
  added        BIGINT NOT NULL,
  UNIQUE (sheet, position, organisation)
);
CREATE TABLE consult_invitation (
  entry      TEXT   NOT NULL PRIMARY KEY REFERENCES consult_entry (id) ON DELETE CASCADE,
  link       TEXT UNIQUE,      -- the digest of its secret; null once withdrawn
  language   TEXT   NOT NULL,
  message    TEXT   NOT NULL,
  sent_to    TEXT   NOT NULL,  -- empty where the link is handed over otherwise
  made       BIGINT NOT NULL,
  deadline   TEXT   NOT NULL,  -- later answers are late
  open_until TEXT   NOT NULL,  -- the last day on which the link leads anywhere
  nda        TEXT   NOT NULL,
  signed     TEXT,
  reminded   BIGINT
);
CREATE TABLE consult_reply (
  entry        TEXT   NOT NULL PRIMARY KEY REFERENCES consult_entry (id) ON DELETE CASCADE,
  kind         TEXT   NOT NULL,
  person       TEXT   NOT NULL,
  reason       TEXT   NOT NULL,
  price        TEXT,           -- a decimal number
  unit         TEXT   NOT NULL,
  currency     TEXT   NOT NULL,
  lead_days    INT,
  minimum      TEXT   NOT NULL,
  certificates TEXT   NOT NULL, -- a name and the day of expiry or nothing
  languages    TEXT   NOT NULL,
  musts        TEXT   NOT NULL, -- a must-have and yes, no or partly
  comment      TEXT   NOT NULL,
  answered     BIGINT NOT NULL,
  late         INT    NOT NULL
);
CREATE TABLE consult_decision (
  id            TEXT   NOT NULL PRIMARY KEY,
  sheet         TEXT   NOT NULL REFERENCES need_sheet (id) ON DELETE CASCADE,
  position      INT    NOT NULL,
  shares        TEXT   NOT NULL, -- organisation, name and percent
  reason        TEXT   NOT NULL,
  account       TEXT REFERENCES account (id) ON DELETE SET NULL,
  at            BIGINT NOT NULL,
  reopened      BIGINT,
  reopen_reason TEXT   NOT NULL
);
CREATE INDEX consult_decision_sheet ON consult_decision (sheet, position);
-- Rows are only ever added; they stay when the sheet is removed.
CREATE TABLE consult_act (
  id       TEXT   NOT NULL PRIMARY KEY,
  team     TEXT   NOT NULL REFERENCES team (id) ON DELETE CASCADE,
  sheet    TEXT   NOT NULL,
  position INT    NOT NULL,
  line     TEXT   NOT NULL, -- the buyer's own id
  at       BIGINT NOT NULL,
  ordinal  BIGINT NOT NULL, -- within the team, from 1
  account  TEXT REFERENCES account (id) ON DELETE SET NULL,
  supplier TEXT   NOT NULL, -- who did it by a link; empty where the team did
  act      TEXT   NOT NULL,
  object   TEXT   NOT NULL,
  was      TEXT   NOT NULL,
  became   TEXT   NOT NULL
);
CREATE INDEX consult_act_sheet ON consult_act (team, sheet);
-- Needs without a supplier that clusters read without learning whose they are.
CREATE TABLE open_need (
  id        TEXT   NOT NULL PRIMARY KEY,
  team      TEXT   NOT NULL REFERENCES team (id) ON DELETE CASCADE,
  sheet     TEXT   NOT NULL REFERENCES need_sheet (id) ON DELETE CASCADE,
  position  INT    NOT NULL,
  account   TEXT REFERENCES account (id) ON DELETE SET NULL,
  title     TEXT   NOT NULL,
  words     TEXT   NOT NULL,
  theme     TEXT   NOT NULL,
  volume    TEXT   NOT NULL, -- empty unless the buyer shows it
  published BIGINT NOT NULL,
  expires   TEXT   NOT NULL,
  withdrawn BIGINT
);
CREATE INDEX open_need_line ON open_need (sheet, position);
CREATE TABLE open_need_proposal (
  id           TEXT   NOT NULL PRIMARY KEY,
  need         TEXT   NOT NULL REFERENCES open_need (id) ON DELETE CASCADE,
  team         TEXT   NOT NULL REFERENCES team (id) ON DELETE CASCADE, -- the cluster's
  account      TEXT REFERENCES account (id) ON DELETE SET NULL,
  organisation TEXT   NOT NULL,
  name         TEXT   NOT NULL,
  country      TEXT   NOT NULL,
  reason       TEXT   NOT NULL,
  at           BIGINT NOT NULL,
  taken        BIGINT,
  disclosed    BIGINT, -- since when the cluster knows who the buyer is
  UNIQUE (need, team, organisation)
);
