-- Who may sign in, and in which teams they work. Times are milliseconds since 1970. Secrets of
-- sessions, letters and keys stand here as SHA-256 digests; a password as Argon2id.
CREATE TABLE account (
  id            TEXT   NOT NULL PRIMARY KEY,
  email         TEXT   NOT NULL,
  address       TEXT   NOT NULL UNIQUE, -- the email as it is compared
  name          TEXT   NOT NULL,
  language      TEXT   NOT NULL,
  password      TEXT,
  administrator INT    NOT NULL,
  confirmed     BIGINT,
  closed        INT    NOT NULL,
  created       BIGINT NOT NULL,
  seen          BIGINT,                 -- the last day on which it was used
  subject       TEXT UNIQUE             -- issuer and subject of a login elsewhere
);
CREATE TABLE team (
  id           TEXT   NOT NULL PRIMARY KEY,
  name         TEXT   NOT NULL,
  organisation TEXT,
  created      BIGINT NOT NULL
);
CREATE TABLE membership (
  account TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  team    TEXT NOT NULL REFERENCES team (id) ON DELETE CASCADE,
  role    TEXT NOT NULL,
  manages INT  NOT NULL,
  PRIMARY KEY (account, team)
);
CREATE INDEX membership_team ON membership (team);
CREATE TABLE session (
  digest  TEXT   NOT NULL PRIMARY KEY,
  account TEXT   NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  csrf    TEXT   NOT NULL,
  created BIGINT NOT NULL,
  seen    BIGINT NOT NULL
);
CREATE INDEX session_account ON session (account);
CREATE TABLE letter_token (
  digest  TEXT   NOT NULL PRIMARY KEY,
  purpose TEXT   NOT NULL,
  account TEXT REFERENCES account (id) ON DELETE CASCADE,
  team    TEXT REFERENCES team (id) ON DELETE CASCADE,
  email   TEXT   NOT NULL,
  role    TEXT,
  created BIGINT NOT NULL,
  expires BIGINT NOT NULL
);
CREATE TABLE api_key (
  id      TEXT   NOT NULL PRIMARY KEY,
  digest  TEXT   NOT NULL UNIQUE,
  team    TEXT   NOT NULL REFERENCES team (id) ON DELETE CASCADE,
  account TEXT   NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  name    TEXT   NOT NULL,
  scopes  TEXT   NOT NULL,
  created BIGINT NOT NULL,
  expires BIGINT NOT NULL,
  used    BIGINT
);
CREATE INDEX api_key_team ON api_key (team);
-- What was done by whom: exports, decisions, changes of rights. Kept after an account is erased,
-- then without the person.
CREATE TABLE audit (
  id      TEXT   NOT NULL PRIMARY KEY,
  at      BIGINT NOT NULL,
  account TEXT REFERENCES account (id) ON DELETE SET NULL,
  team    TEXT,
  action  TEXT   NOT NULL,
  object  TEXT   NOT NULL,
  detail  TEXT   NOT NULL
);
CREATE INDEX audit_at ON audit (at);
CREATE INDEX audit_team ON audit (team, at);
