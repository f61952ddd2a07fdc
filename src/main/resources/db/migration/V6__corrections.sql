-- What readers say is wrong, and what became of it. Nothing of the reader is kept.
CREATE TABLE correction (
  id           BIGINT NOT NULL PRIMARY KEY,
  organisation TEXT   NOT NULL,
  field        TEXT   NOT NULL,
  correct      TEXT   NOT NULL,
  origin       TEXT   NOT NULL, -- where the reader says it can be seen
  made         TEXT   NOT NULL,
  state        TEXT   NOT NULL,
  decided      TEXT
);
CREATE INDEX correction_state ON correction (state);
INSERT INTO counter (name, value) VALUES ('correction', 0);

-- Where the file of an import lay, so that it can be read again; null for imports before this.
ALTER TABLE import_batch ADD COLUMN file_path TEXT;
