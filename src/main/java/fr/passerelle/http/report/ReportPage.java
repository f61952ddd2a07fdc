package fr.passerelle.http.report;

import fr.passerelle.http.mission.MissionHead;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The report of a mission.
 *
 * @param funnel where the funnel of the mission is
 * @param allFunnel where that of all of the team's missions is
 */
public record ReportPage(
    MissionHead head,
    List<ThanksPage.File> files,
    String funnel,
    String allFunnel,
    List<Section> sections) {

  /** Some words and a table. */
  public record Section(
      String id, String heading, List<String> words, List<Place> columns, List<Row> rows) {}

  /** A row of a table: what it is about, where that leads if anywhere, and the rest. */
  public record Row(String head, @Nullable String href, List<Place> cells) {}

  /** What stands in a place of a table. */
  public record Place(String text, boolean isNumber) {}

  public ReportPage {
    files = List.copyOf(files);
    sections = List.copyOf(sections);
  }
}
