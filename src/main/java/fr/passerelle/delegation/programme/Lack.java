package fr.passerelle.delegation.programme;

import java.util.Locale;

/**
 * Something that a programme needs and a mission does not say.
 *
 * @param who the id of the party or city that it is about; empty where it is about all
 * @param other the other party; empty where there is none
 * @param number how many it is about
 */
public record Lack(Kind kind, String who, String other, int number) {

  /** Where it is mended. */
  public enum Place {
    CALENDAR,
    PARTIES,
    COUNTERPARTS,
    SEMINAR
  }

  /** What is missing. */
  public enum Kind {
    NO_CITIES(Place.CALENDAR, true),
    NO_SLOTS(Place.CALENDAR, true),
    NO_TABLES(Place.CALENDAR, true),
    NO_VISITORS(Place.PARTIES, true),
    NO_HOSTS(Place.PARTIES, true),
    NO_WISHES(Place.COUNTERPARTS, true),
    /** A pair has to meet and may not. */
    MUST_AND_NEVER(Place.COUNTERPARTS, true),
    PINNED_WRONGLY(Place.PARTIES, true),
    HOST_WITHOUT_CITY(Place.PARTIES, false),
    /** Nobody reckons the way to it. */
    SESSION_WITHOUT_CITY(Place.SEMINAR, false),
    CITY_WITHOUT_TABLE(Place.CALENDAR, false),
    WITHOUT_LANGUAGE(Place.PARTIES, false),
    NEVER_THERE(Place.PARTIES, false),
    /** So many wished pairs share no language, and nobody interprets between them. */
    NO_INTERPRETER(Place.PARTIES, false);

    private final Place place;
    private final boolean isBlocking;

    Kind(Place place, boolean isBlocking) {
      this.place = place;
      this.isBlocking = isBlocking;
    }

    /** Where it is mended. */
    public Place place() {
      return place;
    }

    /** Whether there can be no programme without it. */
    public boolean isBlocking() {
      return isBlocking;
    }

    /** As the end of a message's key. */
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  static Lack of(Kind kind) {
    return new Lack(kind, "", "", 0);
  }

  static Lack of(Kind kind, String who) {
    return new Lack(kind, who, "", 0);
  }
}
