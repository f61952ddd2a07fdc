-- Needs that hardly anybody answered: by day (days since 1970), by a concept of the need (empty where
-- none was understood), by the need's language and the country it was confined to (empty for any).
-- Never the words, and nothing of who asked.
CREATE TABLE unmet_need (
  day         BIGINT NOT NULL,
  concept     TEXT   NOT NULL,
  language    TEXT   NOT NULL,
  country     TEXT   NOT NULL,
  short_lists BIGINT NOT NULL, -- few organisations were found
  empty_lists BIGINT NOT NULL, -- none was
  PRIMARY KEY (day, concept, language, country)
) ${clustered};

-- How large those were who were shown, by day; an organisation counts each time that it is shown.
CREATE TABLE shown_size (
  day           BIGINT NOT NULL PRIMARY KEY,
  organisations BIGINT NOT NULL,
  firms         BIGINT NOT NULL, -- firms whose size is known
  smes          BIGINT NOT NULL  -- of these, the small and medium-sized ones
);
