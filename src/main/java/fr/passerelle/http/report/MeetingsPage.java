package fr.passerelle.http.report;

import fr.passerelle.http.mission.MissionHead;
import java.util.List;

/**
 * The meetings of a mission by day, to write down what came of each.
 *
 * @param progress of how many something is said
 * @param ways to the other pages of this room
 */
public record MeetingsPage(
    MissionHead head, String progress, List<MissionHead.Room> ways, List<Day> days) {

  /** The meetings of a day; one that is today stands first on the page. */
  public record Day(String title, boolean isToday, List<Line> lines) {
    public Day {
      lines = List.copyOf(lines);
    }
  }

  /** A meeting. */
  public record Line(
      String hours,
      String visitor,
      String host,
      String city,
      String state,
      String href,
      boolean isTold) {}

  public MeetingsPage {
    ways = List.copyOf(ways);
    days = List.copyOf(days);
  }
}
