package fr.passerelle.delegation;

import java.util.List;

/**
 * A programme: meetings, and the wishes that are not among them with their reasons.
 *
 * @param instance the name of the instance that it is for
 */
public record Timetable(String instance, List<Meeting> meetings, List<Unplaced> unplaced) {
  public Timetable {
    meetings = List.copyOf(meetings);
    unplaced = List.copyOf(unplaced);
  }
}
