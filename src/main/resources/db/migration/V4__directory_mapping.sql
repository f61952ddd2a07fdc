-- How the table of a directory was read last: which column told which field, '' where one is left out.
CREATE TABLE directory_column (
  source TEXT NOT NULL,
  header TEXT NOT NULL, -- folded, or the column's number such as #3
  field  TEXT NOT NULL,
  PRIMARY KEY (source, header)
) ${clustered};

CREATE TABLE directory_choice (
  source  TEXT NOT NULL PRIMARY KEY,
  country TEXT, -- where organisations are whose row tells no country
  sheet   TEXT
);
