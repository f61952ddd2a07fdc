-- The performance contract of a cluster with the State, and the log of events that it is measured
-- by. Days are like 2027-03-15, other times are milliseconds since 1970. Nothing of the log is ever
-- changed: a correction and a withdrawal are rows of their own, which name the event by its first.
CREATE TABLE cluster_contract (
  id      TEXT   NOT NULL PRIMARY KEY,
  team    TEXT   NOT NULL REFERENCES team (id) ON DELETE CASCADE,
  created BIGINT NOT NULL
);
CREATE INDEX cluster_contract_team ON cluster_contract (team);
-- What a contract says, as it said at any time; lists have one thing a line.
CREATE TABLE cluster_contract_version (
  contract   TEXT   NOT NULL REFERENCES cluster_contract (id) ON DELETE CASCADE,
  version    BIGINT NOT NULL, -- from 1
  recorded   BIGINT NOT NULL,
  account    TEXT REFERENCES account (id) ON DELETE SET NULL,
  title      TEXT   NOT NULL,
  starts     TEXT   NOT NULL,
  mid_term   TEXT   NOT NULL,
  ends       TEXT   NOT NULL,
  markets    TEXT   NOT NULL, -- countries, as ISO 3166-1 names them
  industries TEXT   NOT NULL, -- ids of concepts
  PRIMARY KEY (contract, version)
);
-- An objective is never changed: it ends, and another begins.
CREATE TABLE cluster_objective (
  id        TEXT   NOT NULL PRIMARY KEY,
  contract  TEXT   NOT NULL REFERENCES cluster_contract (id) ON DELETE CASCADE,
  indicator TEXT   NOT NULL,
  market    TEXT   NOT NULL, -- a country; empty for all
  due       TEXT   NOT NULL, -- mid-term or end
  target    BIGINT NOT NULL,
  recorded  BIGINT NOT NULL,
  account   TEXT REFERENCES account (id) ON DELETE SET NULL,
  ended     BIGINT,
  ended_by  TEXT REFERENCES account (id) ON DELETE SET NULL
);
CREATE INDEX cluster_objective_contract ON cluster_objective (contract);
CREATE TABLE cluster_event (
  id           TEXT   NOT NULL PRIMARY KEY,
  team         TEXT   NOT NULL REFERENCES team (id) ON DELETE CASCADE,
  position     BIGINT NOT NULL, -- in the log of the team, from 1
  act          TEXT   NOT NULL, -- record, correction or withdrawal
  root         TEXT   NOT NULL, -- the first row of the event; its own id for a record
  recorded     BIGINT NOT NULL,
  account      TEXT REFERENCES account (id) ON DELETE SET NULL, -- null where it was taken over
  kind         TEXT   NOT NULL,
  day          TEXT   NOT NULL, -- on which it happened
  members      TEXT   NOT NULL, -- a line each: id, a tab, name, a tab, yes, no or unknown for an SME
  partner      TEXT   NOT NULL, -- its id; empty where the catalogue has none
  partner_name TEXT   NOT NULL,
  country      TEXT   NOT NULL,
  amount       BIGINT,          -- in euros
  proof        TEXT   NOT NULL,
  origin       TEXT   NOT NULL, -- the room that it came from
  source       TEXT   NOT NULL, -- the object there; empty for what people enter
  seen         TEXT   NOT NULL, -- what that object said when it was taken over
  cause        TEXT   NOT NULL,
  reason       TEXT   NOT NULL, -- of a correction or a withdrawal, in a person's words
  UNIQUE (team, position)
);
CREATE UNIQUE INDEX cluster_event_source ON cluster_event (team, source)
  WHERE act = 'record' AND source <> '';
