package fr.passerelle.http.portfolio;

import fr.passerelle.document.Cell;
import fr.passerelle.http.map.DrawnMap;
import fr.passerelle.http.page.Frame;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of figures.
 *
 * @param back to what it is a part of; null where it stands alone
 * @param form by which it is asked for; null where there is none
 * @param notes what is to be known before reading on
 * @param ways to other pages and to files
 * @param maps of what the first table lists, or of nothing
 */
public record PortfolioPage(
    Frame frame,
    String lead,
    FigureTable.@Nullable Way back,
    @Nullable Form form,
    List<String> notes,
    List<FigureTable.Way> ways,
    List<DrawnMap> maps,
    List<FigureTable> tables) {

  /** A form; {@code hidden} are fields that it keeps. */
  public record Form(String action, String button, List<Field> fields, List<Hidden> hidden) {}

  /** What a form keeps. */
  public record Hidden(String name, String value) {}

  /**
   * A field.
   *
   * @param isMany whether several of its options may be chosen; each is a box then
   * @param options none for a field of words, which holds {@code value}
   */
  public record Field(
      String name, String label, String hint, boolean isMany, String value, List<Option> options) {}

  /** A value to choose. */
  public record Option(String value, String label, boolean isChosen) {}

  public PortfolioPage {
    notes = List.copyOf(notes);
    ways = List.copyOf(ways);
    maps = List.copyOf(maps);
    tables = List.copyOf(tables);
  }

  /** A place in the reader's words. */
  public String said(FigureTable.Place place) {
    return PortfolioDesk.said(place.cell(), frame.wording());
  }

  /** Whether a column of a table holds numbers. */
  public static boolean isNumber(FigureTable table, int column) {
    return table.rows().stream()
        .map(row -> row.get(column))
        .allMatch(place -> place.isNumber() || Cell.isEmpty(place.cell()));
  }
}
