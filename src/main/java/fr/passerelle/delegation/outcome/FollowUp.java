package fr.passerelle.delegation.outcome;

import fr.passerelle.delegation.mission.Mission;
import java.time.LocalDate;
import java.util.List;

/**
 * How things stand some months after a mission.
 *
 * @param meeting the id of the meeting that it goes back to
 * @param months how many after the last day of the mission: one of {@link #MONTHS}
 * @param day on which it stood so
 * @param version grows with each change; 0 where it is new
 */
public record FollowUp(
    String meeting, int months, FollowState state, String note, LocalDate day, long version) {

  /** How many months after the last day of a mission it is asked how things stand. */
  public static final List<Integer> MONTHS = List.of(3, 6, 12);

  public FollowUp {
    if (!MONTHS.contains(months)) {
      throw new IllegalArgumentException(months + " months is none of " + MONTHS);
    }
  }

  /** The day on which it is asked. */
  public static LocalDate due(Mission mission, int months) {
    return mission.lastDay().plusMonths(months);
  }
}
