-- Searches that a team has saved, and what newly answers them. Times are milliseconds since 1970.
-- The tokens of feeds and of letters stand here as they are: a page shows the address of a feed
-- again, and they open nothing but what the rows beside them tell.
CREATE TABLE watch (
  id          TEXT   NOT NULL PRIMARY KEY,
  team        TEXT   NOT NULL REFERENCES team (id) ON DELETE CASCADE,
  account     TEXT REFERENCES account (id) ON DELETE SET NULL, -- who made it, and gets its letters
  name        TEXT   NOT NULL,
  language    TEXT   NOT NULL,
  parameters  TEXT   NOT NULL,                                 -- of the search, as in its address
  frequency   TEXT   NOT NULL,
  created     BIGINT NOT NULL,
  paused      BIGINT,
  mailed      BIGINT NOT NULL,                                 -- the last digest, or the making
  feed        TEXT   NOT NULL UNIQUE,
  unsubscribe TEXT   NOT NULL UNIQUE,
  version     BIGINT NOT NULL
);
CREATE INDEX watch_team ON watch (team);
CREATE INDEX watch_version ON watch (version);
CREATE TABLE watch_digest (
  id      TEXT   NOT NULL PRIMARY KEY,
  watch   TEXT   NOT NULL REFERENCES watch (id) ON DELETE CASCADE,
  created BIGINT NOT NULL,
  sent    BIGINT
);
CREATE INDEX watch_digest_watch ON watch_digest (watch);
CREATE INDEX watch_digest_waiting ON watch_digest (created) WHERE sent IS NULL;
-- One row for each organisation or profile that newly answers a watch; never a second one. The key
-- begins with the subject, so that what a new organisation brings is written side by side.
CREATE TABLE watch_alert (
  subject      TEXT   NOT NULL, -- the id of the organisation, or of the profile that is new
  watch        TEXT   NOT NULL REFERENCES watch (id) ON DELETE CASCADE,
  organisation TEXT   NOT NULL,
  evidence     TEXT   NOT NULL, -- the text that answers; empty for the organisation's own entry
  title        TEXT   NOT NULL,
  source       TEXT   NOT NULL,
  day          TEXT   NOT NULL, -- when the source says so, as 2026-11-28; empty where it does not
  concepts     TEXT   NOT NULL, -- ids with spaces between
  words        TEXT   NOT NULL, -- as the need writes them, with unit separators between
  at           BIGINT NOT NULL,
  seen         INT    NOT NULL,
  declined     INT    NOT NULL, -- "not for us"
  digest       TEXT,            -- the digest that tells of it
  PRIMARY KEY (subject, watch)
) ${clustered};
CREATE INDEX watch_alert_watch ON watch_alert (watch);
-- Organisations and evidence that are gone: alerts that name them are not shown.
CREATE TABLE watch_gone (
  id TEXT NOT NULL PRIMARY KEY
) ${clustered};
-- What was found and has not been delivered to the watches yet: a text that answers, and whom.
CREATE TABLE watch_found (
  number       BIGINT NOT NULL PRIMARY KEY,
  subject      TEXT   NOT NULL,
  organisation TEXT   NOT NULL,
  evidence     TEXT   NOT NULL,
  title        TEXT   NOT NULL,
  source       TEXT   NOT NULL,
  day          TEXT   NOT NULL,
  at           BIGINT NOT NULL,
  watches      TEXT   NOT NULL  -- a line each: the watch, a tab, its concepts, a tab, its words
);
-- How far the catalogue's changes have been compared with the watches, and how often these changed.
CREATE TABLE watch_state (
  one      INT    NOT NULL PRIMARY KEY,
  version  BIGINT NOT NULL,
  sequence BIGINT NOT NULL
);
INSERT INTO watch_state (one, version, sequence) VALUES (1, 0, 0);
