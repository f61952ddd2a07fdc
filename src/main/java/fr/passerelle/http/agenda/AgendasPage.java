package fr.passerelle.http.agenda;

import fr.passerelle.http.mission.MissionHead;
import java.util.List;

/**
 * All agendas of a mission.
 *
 * @param warnings what is wrong with them
 * @param files of all together
 * @param seconds the languages that the paper can be in beside the reader's
 * @param stands what was told and what is kept; empty where the two are the same
 * @param organiser the address that calendars name; empty for none
 * @param action where the form goes that changes it
 */
public record AgendasPage(
    MissionHead head,
    List<String> warnings,
    List<File> files,
    List<MissionHead.Room> seconds,
    List<MissionHead.Room> stands,
    List<Group> groups,
    String organiser,
    String action) {

  /** A file to take away. */
  public record File(String label, String href, String hint) {}

  /** Those of one side. */
  public record Group(String title, List<Line> lines) {
    public Group {
      lines = List.copyOf(lines);
    }
  }

  /**
   * Who takes part.
   *
   * @param counts such as 5 meetings
   */
  public record Line(String name, String local, String href, String counts, List<File> files) {
    public Line {
      files = List.copyOf(files);
    }
  }

  public AgendasPage {
    warnings = List.copyOf(warnings);
    files = List.copyOf(files);
    stands = List.copyOf(stands);
    seconds = List.copyOf(seconds);
    groups = List.copyOf(groups);
  }
}
