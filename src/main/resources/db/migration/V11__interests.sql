-- Who would like to work with whom, and what became of it. Times are milliseconds since 1970.
CREATE TABLE interest (
  id                 TEXT   NOT NULL PRIMARY KEY,
  sender             TEXT   NOT NULL REFERENCES team (id) ON DELETE CASCADE,
  recipient          TEXT   NOT NULL REFERENCES team (id) ON DELETE CASCADE,
  account            TEXT REFERENCES account (id) ON DELETE SET NULL,
  reason             TEXT   NOT NULL,
  language           TEXT   NOT NULL, -- of the reason
  sender_profile     TEXT   NOT NULL, -- the one attached; empty for none
  sender_title       TEXT   NOT NULL,
  sender_organisation TEXT  NOT NULL, -- empty where its team speaks for none
  sender_terms       TEXT   NOT NULL, -- background, foreground, exclusivity, with spaces between
  recipient_profile  TEXT   NOT NULL, -- the one that is answered; empty for none
  recipient_title    TEXT   NOT NULL,
  recipient_organisation TEXT NOT NULL,
  recipient_terms    TEXT   NOT NULL,
  anonymous          INT    NOT NULL, -- whether the sender must not learn who receives it
  mediator           TEXT   NOT NULL, -- empty where it goes straight to the recipient
  state              TEXT   NOT NULL,
  created            BIGINT NOT NULL,
  expires            BIGINT NOT NULL,
  decided            BIGINT
);
CREATE UNIQUE INDEX interest_pending ON interest (sender, recipient, recipient_profile)
  WHERE state IN ('MEDIATION', 'PENDING');
CREATE INDEX interest_sender ON interest (sender, created);
CREATE INDEX interest_recipient ON interest (recipient, created);
CREATE INDEX interest_state ON interest (state, expires);
-- Only ever added to, as long as the interest is there.
CREATE TABLE interest_event (
  interest TEXT   NOT NULL REFERENCES interest (id) ON DELETE CASCADE,
  position BIGINT NOT NULL,
  at       BIGINT NOT NULL,
  team     TEXT   NOT NULL, -- empty where a mediator or the calendar did it
  account  TEXT REFERENCES account (id) ON DELETE SET NULL,
  kind     TEXT   NOT NULL,
  words    TEXT   NOT NULL,
  PRIMARY KEY (interest, position)
);
-- A row stands for the consent of that team; taking it back takes the row away.
CREATE TABLE interest_contact (
  interest TEXT   NOT NULL REFERENCES interest (id) ON DELETE CASCADE,
  team     TEXT   NOT NULL REFERENCES team (id) ON DELETE CASCADE,
  name     TEXT   NOT NULL,
  email    TEXT   NOT NULL,
  account  TEXT REFERENCES account (id) ON DELETE CASCADE,
  given    BIGINT NOT NULL,
  PRIMARY KEY (interest, team)
);
CREATE TABLE interest_note (
  id       TEXT   NOT NULL PRIMARY KEY,
  interest TEXT   NOT NULL REFERENCES interest (id) ON DELETE CASCADE,
  team     TEXT   NOT NULL REFERENCES team (id) ON DELETE CASCADE,
  account  TEXT REFERENCES account (id) ON DELETE SET NULL,
  words    TEXT   NOT NULL,
  created  BIGINT NOT NULL,
  edited   BIGINT
);
CREATE INDEX interest_note_interest ON interest_note (interest, team);
