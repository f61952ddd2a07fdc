package fr.passerelle.workspace.interest;

import java.time.Instant;
import java.util.Locale;

/**
 * Something that happened to an interest.
 *
 * @param position from 1 without gaps
 * @param team who did it; empty for a mediator or the calendar
 * @param by the person, told to the person's own team alone; empty for others
 * @param words that were said; empty for none
 */
public record InterestEvent(
    long position, Instant at, String team, String by, Kind kind, String words) {

  /** What happened. */
  public enum Kind {
    SENT,
    PASSED_ON,
    RETURNED,
    ACCEPTED,
    DECLINED,
    EXPIRED,
    WITHDRAWN,
    CONTACT_GIVEN,
    CONTACT_TAKEN_BACK;

    /** As in messages and the API. */
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
