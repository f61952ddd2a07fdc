package fr.passerelle.delegation.programme;

import java.util.Locale;

/**
 * A rule that a meeting would break, as far as people need to know it.
 *
 * @param who the id of the party or table that it is about
 * @param other the id of whom they meet instead, of the session, or of the city; empty where none
 * @param slot when
 * @param number how many are allowed or needed; 0 where nothing is counted
 */
public record Clash(Kind kind, String who, String other, String slot, int number) {

  /** Which rule. */
  public enum Kind {
    NEVER,
    MEET_ALREADY,
    UNKNOWN,
    ABSENT,
    BUSY,
    /** A session of the seminar keeps them. */
    SESSION,
    /** It is too near to a session in another city. */
    SESSION_TRAVEL,
    /** Meetings are held in another city then. */
    SLOT_ELSEWHERE,
    TABLE_ELSEWHERE,
    TABLE_TAKEN,
    NO_TABLE,
    NO_LANGUAGE,
    MOST,
    MOST_A_DAY,
    TRAVEL;

    /** As the end of a message's key. */
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  static Clash of(Kind kind, String who, String slot) {
    return new Clash(kind, who, "", slot, 0);
  }
}
