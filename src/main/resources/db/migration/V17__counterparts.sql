-- Whom a team never asks, in any of its missions. The key is the id of an organisation of the
-- catalogue; for others it is = and the folded name.
CREATE TABLE team_avoided (
  team         TEXT   NOT NULL REFERENCES team (id) ON DELETE CASCADE,
  organisation TEXT   NOT NULL,
  name         TEXT   NOT NULL,
  reason       TEXT   NOT NULL,
  account      TEXT REFERENCES account (id) ON DELETE SET NULL,
  at           BIGINT NOT NULL,
  PRIMARY KEY (team, organisation)
);
-- Counterparts that were found for a visitor and put aside.
CREATE TABLE mission_dropped (
  mission      TEXT   NOT NULL REFERENCES mission (id) ON DELETE CASCADE,
  visitor      TEXT   NOT NULL REFERENCES mission_party (id) ON DELETE CASCADE,
  organisation TEXT   NOT NULL, -- a key as above
  name         TEXT   NOT NULL,
  reason       TEXT   NOT NULL,
  account      TEXT REFERENCES account (id) ON DELETE SET NULL,
  at           BIGINT NOT NULL,
  PRIMARY KEY (mission, visitor, organisation)
);
-- That a host was sent a link to answer by, and when who answered; the link's digest is the party's.
CREATE TABLE mission_invitation (
  party       TEXT   NOT NULL PRIMARY KEY REFERENCES mission_party (id) ON DELETE CASCADE,
  language    TEXT   NOT NULL,
  made        BIGINT NOT NULL,
  sent_to     TEXT   NOT NULL, -- an address; empty where the link was handed over otherwise
  answered    BIGINT,
  answered_by TEXT   NOT NULL
);
