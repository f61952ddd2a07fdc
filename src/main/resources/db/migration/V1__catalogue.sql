-- What the sources say, record by record, and what follows from it.
-- Read by SQLite and PostgreSQL alike; ${clustered} keeps a table in its key's order where SQLite can.

-- Numbers given out one after the other. A writer changes 'change' first, so that two never interleave.
CREATE TABLE counter (
  name  TEXT   NOT NULL PRIMARY KEY,
  value BIGINT NOT NULL
);
INSERT INTO counter (name, value) VALUES ('change', 0), ('record', 0), ('batch', 0);

CREATE TABLE source (
  id        TEXT   NOT NULL PRIMARY KEY,
  title     TEXT   NOT NULL,
  licence   TEXT   NOT NULL,
  homepage  TEXT   NOT NULL,
  authority TEXT   NOT NULL
);

CREATE TABLE import_batch (
  id          BIGINT NOT NULL PRIMARY KEY,
  source      TEXT   NOT NULL,
  file_name   TEXT   NOT NULL,
  file_digest TEXT   NOT NULL,
  started     TEXT   NOT NULL,
  finished    TEXT,
  state       TEXT   NOT NULL,
  problem     TEXT,
  counts      TEXT   NOT NULL
);

-- The lines that could not be taken, and why.
CREATE TABLE rejection (
  batch   BIGINT NOT NULL,
  ordinal BIGINT NOT NULL,
  line    BIGINT NOT NULL,
  field   TEXT,
  reason  TEXT   NOT NULL,
  details TEXT   NOT NULL,
  excerpt TEXT   NOT NULL,
  PRIMARY KEY (batch, ordinal)
);

-- The latest version of each record, and the batch that brought it.
CREATE TABLE source_record (
  id           BIGINT NOT NULL PRIMARY KEY,
  own_id       TEXT   NOT NULL UNIQUE,
  source       TEXT   NOT NULL,
  batch        BIGINT NOT NULL,
  line         BIGINT NOT NULL,
  body         TEXT   NOT NULL,
  organisation TEXT
);
CREATE INDEX source_record_batch ON source_record (batch);
CREATE INDEX source_record_organisation ON source_record (organisation);

-- The versions that later ones replaced, for undoing.
CREATE TABLE record_history (
  record BIGINT NOT NULL,
  batch  BIGINT NOT NULL,
  line   BIGINT NOT NULL,
  body   TEXT   NOT NULL,
  PRIMARY KEY (record, batch)
);
CREATE INDEX record_history_batch ON record_history (batch);

-- What a record can be found by: 64-bit hashes of its identifiers and of its names with their place.
CREATE TABLE record_key (
  hash   BIGINT NOT NULL,
  record BIGINT NOT NULL,
  PRIMARY KEY (hash, record)
) ${clustered};

-- The organisations that a record names without describing them: hashes as in record_key.
CREATE TABLE record_mention (
  hash   BIGINT NOT NULL,
  record BIGINT NOT NULL,
  PRIMARY KEY (hash, record)
) ${clustered};

-- What follows: a body is null once its entity is gone; the sequence is that of its latest change.
CREATE TABLE organisation (
  id       TEXT   NOT NULL PRIMARY KEY,
  sequence BIGINT NOT NULL,
  body     TEXT
);
CREATE INDEX organisation_sequence ON organisation (sequence);

CREATE TABLE evidence (
  id       TEXT   NOT NULL PRIMARY KEY,
  record   BIGINT NOT NULL,
  sequence BIGINT NOT NULL,
  body     TEXT
);
CREATE INDEX evidence_sequence ON evidence (sequence);
CREATE INDEX evidence_record ON evidence (record);

CREATE TABLE evidence_about (
  organisation TEXT NOT NULL,
  evidence     TEXT NOT NULL,
  PRIMARY KEY (organisation, evidence)
) ${clustered};
CREATE INDEX evidence_about_evidence ON evidence_about (evidence);
