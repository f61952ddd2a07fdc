package fr.passerelle.http.counterpart;

import fr.passerelle.http.mission.MissionHead;
import fr.passerelle.http.profile.FormSection;
import fr.passerelle.http.route.Problem.FieldError;
import java.util.List;

/**
 * What is wished of each visitor and host.
 *
 * @param conflicts musts of one against nevers of another, a sentence each
 * @param mutual how many pairs wish each other
 */
public record WishesPage(
    MissionHead head,
    String action,
    List<String> conflicts,
    String mutual,
    List<String> hosts,
    List<Row> rows,
    List<FormSection> sections,
    List<FieldError> errors) {

  /** A visitor with a cell for each host. */
  public record Row(String visitor, List<Cell> cells) {
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /**
   * A pair.
   *
   * @param href where its wishes are changed
   * @param mark its class: mutual, conflict or nothing
   * @param said that it is mutual or a conflict; empty where neither
   */
  public record Cell(String host, String href, String mark, String said, List<Wish> wishes) {
    public Cell {
      wishes = List.copyOf(wishes);
    }
  }

  /** A wish: in short, and in words. */
  public record Wish(String kind, String text, String reason) {}

  public WishesPage {
    conflicts = List.copyOf(conflicts);
    hosts = List.copyOf(hosts);
    rows = List.copyOf(rows);
    sections = List.copyOf(sections);
    errors = List.copyOf(errors);
  }
}
