-- What people decided of two records: whether they speak of one organisation. An act is one click:
-- it may decide several pairs. Of the acts on a pair the latest holds; undoing removes an act.
CREATE TABLE pair_decision (
  act       BIGINT NOT NULL,
  one       TEXT   NOT NULL, -- the own ids of the two records, the lesser first
  other     TEXT   NOT NULL,
  verdict   TEXT   NOT NULL, -- SAME, DIFFERENT or LATER
  decided   TEXT   NOT NULL,
  PRIMARY KEY (act, one, other)
) ${clustered};
INSERT INTO counter (name, value) VALUES ('act', 0);

-- By which version of the comparison record_key was written; a later one writes it anew.
INSERT INTO counter (name, value) VALUES ('keys', 0);
