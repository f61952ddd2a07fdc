package fr.passerelle.http.report;

import fr.passerelle.http.page.Frame;
import java.util.List;

/**
 * What is due after a team's missions.
 *
 * @param all where the missions are listed
 * @param funnel of all missions
 */
public record DuePage(Frame frame, String all, String funnel, List<Group> groups) {

  /** What is due of one mission at one date, or its next steps. */
  public record Group(String title, List<Line> lines) {
    public Group {
      lines = List.copyOf(lines);
    }
  }

  /** Something that is due. */
  public record Line(String text, String href, String about) {}

  public DuePage {
    groups = List.copyOf(groups);
  }
}
