-- What the records that are opportunities are found by. Whether one is open is no column: it follows
-- from the deadline, from what the source said of it, and from the day on which it is asked.
CREATE TABLE opportunity (
  record    BIGINT NOT NULL PRIMARY KEY,
  programme TEXT   NOT NULL,
  deadline  TEXT   NOT NULL, -- its last day, such as 2027-01-31
  stated    TEXT   NOT NULL, -- what the source said when it was read: FORTHCOMING, OPEN or CLOSED
  words     TEXT   NOT NULL  -- folded, a space before and after each
) ${clustered};
CREATE INDEX opportunity_deadline ON opportunity (deadline);
INSERT INTO counter (name, value) VALUES ('opportunity', 0);
