-- What this server's users say in their own name: which records of an organisation such a record
-- belongs to, the first of them that is there counting. Own ids as in source_record.
CREATE TABLE house_binding (
  own_id TEXT NOT NULL,
  anchor TEXT NOT NULL,
  place  INT  NOT NULL, -- 0 for the one that it was claimed under
  PRIMARY KEY (own_id, anchor)
) ${clustered};

-- Who says that an organisation is theirs, and what became of it. Times are milliseconds.
CREATE TABLE claim (
  id           TEXT   NOT NULL PRIMARY KEY,
  team         TEXT   NOT NULL REFERENCES team (id) ON DELETE CASCADE,
  organisation TEXT   NOT NULL, -- its id when it was claimed
  account      TEXT REFERENCES account (id) ON DELETE SET NULL,
  way          TEXT   NOT NULL, -- DOMAIN or STAFF
  state        TEXT   NOT NULL, -- LETTER, WAITING, ACCEPTED, REFUSED or WITHDRAWN
  host         TEXT   NOT NULL, -- of the address that proves it; empty where none does
  words        TEXT   NOT NULL,
  licence      TEXT   NOT NULL, -- of what the team will say
  created      BIGINT NOT NULL,
  decided      BIGINT,
  decider      TEXT REFERENCES account (id) ON DELETE SET NULL,
  answer       TEXT   NOT NULL
);
CREATE UNIQUE INDEX claim_holder ON claim (organisation) WHERE state = 'ACCEPTED';
CREATE UNIQUE INDEX claim_team ON claim (team) WHERE state IN ('LETTER', 'WAITING', 'ACCEPTED');
CREATE INDEX claim_state ON claim (state, created);
INSERT INTO counter (name, value) VALUES ('claim', 0);

-- The one-time tokens of letters to an address at the organisation's domain, as SHA-256 digests.
CREATE TABLE claim_letter (
  digest  TEXT   NOT NULL PRIMARY KEY,
  claim   TEXT   NOT NULL REFERENCES claim (id) ON DELETE CASCADE,
  expires BIGINT NOT NULL
);
CREATE INDEX claim_letter_claim ON claim_letter (claim);

-- What a team says of its organisation, and when it said last that this is still so.
CREATE TABLE own_facts (
  claim     TEXT   NOT NULL PRIMARY KEY REFERENCES claim (id) ON DELETE CASCADE,
  team      TEXT   NOT NULL REFERENCES team (id) ON DELETE CASCADE,
  version   BIGINT NOT NULL,
  body      TEXT   NOT NULL,
  confirmed BIGINT NOT NULL,
  account   TEXT REFERENCES account (id) ON DELETE SET NULL
);

-- How often an organisation was shown: by day (days since 1970) and by concept of what was asked,
-- an empty one standing for all. Nothing of who asked, and no words.
CREATE TABLE exposure (
  organisation TEXT   NOT NULL,
  day          BIGINT NOT NULL,
  concept      TEXT   NOT NULL,
  first        BIGINT NOT NULL, -- shown at ranks 1 to 3
  middle       BIGINT NOT NULL, -- at 4 to 12
  beyond       BIGINT NOT NULL,
  opened       BIGINT NOT NULL,
  shortlisted  BIGINT NOT NULL,
  PRIMARY KEY (organisation, day, concept)
) ${clustered};
CREATE INDEX exposure_day ON exposure (day);
