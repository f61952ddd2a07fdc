-- Sessions of a seminar stand in a city of the mission, slots may be for one city alone, and what was
-- published keeps which meeting it was and how it stood, so that agendas show what was told. A tandem
-- says its laboratory by name, and a mission whom calendars name as their organiser.
ALTER TABLE seminar_session ADD COLUMN city TEXT NOT NULL DEFAULT ''; -- empty where nobody said
ALTER TABLE mission_slot ADD COLUMN city TEXT NOT NULL DEFAULT ''; -- empty for anywhere
ALTER TABLE mission_published ADD COLUMN meeting TEXT; -- its id
ALTER TABLE mission_published ADD COLUMN sequence BIGINT NOT NULL DEFAULT 0;
ALTER TABLE mission_published ADD COLUMN state TEXT NOT NULL DEFAULT 'planned'; -- or cancelled
ALTER TABLE mission_programme ADD COLUMN organiser TEXT NOT NULL DEFAULT ''; -- an e-mail address
ALTER TABLE mission_party ADD COLUMN lab TEXT NOT NULL DEFAULT '';
UPDATE mission_published SET meeting = (
  SELECT MIN(mission_meeting.id) FROM mission_meeting
  WHERE mission_meeting.mission = mission_published.mission
    AND mission_meeting.visitor = mission_published.visitor
    AND mission_meeting.host = mission_published.host
);
