package fr.passerelle.http.purchasing;

import fr.passerelle.http.page.Frame;
import java.util.List;

/**
 * The risks of a sheet as a map that is a table: a line a row, a kind of risk a column.
 *
 * @param counts how many lines have a risk of each kind
 */
public record RisksPage(
    Frame frame,
    String sheet,
    String sheetHref,
    List<Kind> kinds,
    List<String> counts,
    List<Row> rows,
    List<SheetPage.Way> stretches) {

  /**
   * A kind of risk.
   *
   * @param how when it is told, and how it is graded
   */
  public record Kind(String label, String how) {}

  /** A line. */
  public record Row(String id, String item, String href, List<Place> places) {
    public Row {
      places = List.copyOf(places);
    }
  }

  /**
   * What is told of a line and a kind.
   *
   * @param level the code of the highest; empty where there is none
   * @param label that in words
   */
  public record Place(String level, String label, List<String> said) {
    public Place {
      said = List.copyOf(said);
    }
  }

  public RisksPage {
    kinds = List.copyOf(kinds);
    counts = List.copyOf(counts);
    rows = List.copyOf(rows);
    stretches = List.copyOf(stretches);
  }
}
