-- That a later batch said of a record what the version of an earlier one says: undoing the earlier
-- batch then leaves the version to the later one.
CREATE TABLE record_confirmation (
  record  BIGINT NOT NULL,
  version BIGINT NOT NULL, -- the batch whose version it confirms
  batch   BIGINT NOT NULL,
  line    BIGINT NOT NULL,
  PRIMARY KEY (record, batch)
) ${clustered};
CREATE INDEX record_confirmation_version ON record_confirmation (version);
CREATE INDEX record_confirmation_batch ON record_confirmation (batch);
