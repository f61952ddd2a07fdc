-- How the last visit to each organisation's own site went, and the general ways to reach it.
CREATE TABLE site_status (
  organisation TEXT NOT NULL PRIMARY KEY,
  url          TEXT NOT NULL,
  state        TEXT NOT NULL,
  reason       TEXT,
  checked      TEXT NOT NULL,
  digest       TEXT,
  etag         TEXT,
  contact_page TEXT,
  mailboxes    TEXT NOT NULL, -- with a space between
  languages    TEXT NOT NULL  -- with a space between
);
CREATE INDEX site_status_state ON site_status (state, checked);
