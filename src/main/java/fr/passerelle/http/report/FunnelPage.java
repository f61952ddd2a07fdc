package fr.passerelle.http.report;

import fr.passerelle.http.mission.MissionHead;
import fr.passerelle.http.page.Frame;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many pairs came how far, from the first idea to a product.
 *
 * @param head of the mission; null for all missions of a team
 * @param back where this page was come from
 * @param stages the columns of the grids
 * @param listed what is listed below; empty where nothing was asked for
 */
public record FunnelPage(
    Frame frame,
    @Nullable MissionHead head,
    String back,
    List<Row> rows,
    List<String> stages,
    List<Grid> grids,
    String listed,
    List<Pair> pairs) {

  /**
   * A stage.
   *
   * @param of how many of those of the stage before, in words; empty for the first
   * @param width of its bar, from 0 to 200
   */
  public record Row(String label, String means, String count, String of, int width, String href) {}

  /** The same counts by something. */
  public record Grid(String title, String what, List<Line> lines) {}

  /** The counts of one, with where each is listed. */
  public record Line(String label, List<Count> counts) {}

  public record Count(String text, String href) {}

  /** A visitor and a host. */
  public record Pair(String text, String mission, String stage, @Nullable String href) {}

  public FunnelPage {
    rows = List.copyOf(rows);
    stages = List.copyOf(stages);
    grids = List.copyOf(grids);
    pairs = List.copyOf(pairs);
  }
}
