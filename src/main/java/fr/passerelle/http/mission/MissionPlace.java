package fr.passerelle.http.mission;

import fr.passerelle.language.Language;

/** A room of a mission, in the order in which a mission goes through them. */
public enum MissionPlace {
  MISSION("", ""),
  CALENDAR("calendrier", "calendar"),
  APPLICATIONS("candidatures", "applications"),
  PARTIES("participants", "parties"),
  COUNTERPARTS("interlocuteurs", "counterparts"),
  WISHES("souhaits", "wishes"),
  PROGRAMME("programme", "programme"),
  SEMINAR("seminaire", "seminar"),
  AGENDAS("agendas", "agendas"),
  FOLLOW_UP("suivi", "follow-up"),
  REPORT("bilan", "report");

  private final String french;
  private final String other;

  MissionPlace(String french, String other) {
    this.french = french;
    this.other = other;
  }

  /** Its word in addresses. */
  String word(Language language) {
    return language == Language.FRENCH ? french : other;
  }

  /** The key of its name. */
  public String key() {
    return "mission.room." + (other.isEmpty() ? "mission" : other);
  }
}
