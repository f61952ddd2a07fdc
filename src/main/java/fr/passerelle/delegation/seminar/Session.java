package fr.passerelle.delegation.seminar;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/**
 * A session of a seminar.
 *
 * @param fr its title in French; empty where there is none, as in the others
 * @param capacity how many can attend; 0 where anybody can come
 * @param chair who leads it; may be empty
 * @param attendees ids of parties and guests
 */
public record Session(
    String id,
    String fr,
    String en,
    String zh,
    LocalDate day,
    LocalTime starts,
    LocalTime ends,
    String room,
    int capacity,
    String chair,
    List<Talk> talks,
    List<String> attendees,
    long version) {

  /**
   * A talk.
   *
   * @param speaker a name, as it is printed
   * @param minutes at least 1
   */
  public record Talk(String speaker, String title, int minutes) {}

  public Session {
    talks = List.copyOf(talks);
    attendees = List.copyOf(attendees);
    if (!starts.isBefore(ends)) {
      throw new IllegalArgumentException(starts + " is not before " + ends);
    }
  }

  /** Whether both take place at once. */
  boolean overlaps(Session other) {
    return day.equals(other.day) && starts.isBefore(other.ends) && other.starts.isBefore(ends);
  }
}
