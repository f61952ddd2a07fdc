package fr.passerelle.http.portfolio;

import fr.passerelle.document.Cell;
import fr.passerelle.document.ReportSection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table of figures on a page and in files.
 *
 * @param words what the figures mean
 * @param rows each with a place for each column
 */
public record FigureTable(
    String id, String heading, List<String> words, List<String> columns, List<List<Place>> rows) {

  /** A way on. */
  public record Way(String label, String href) {}

  /**
   * What stands in one place.
   *
   * @param ways where it leads; several for a list of names
   */
  public record Place(Cell cell, List<Way> ways) {

    public Place {
      ways = List.copyOf(ways);
    }

    static Place of(String text) {
      return new Place(Cell.of(text), List.of());
    }

    static Place of(String text, @Nullable String href) {
      return href == null ? of(text) : new Place(Cell.of(text), List.of(new Way(text, href)));
    }

    /** A share in hundredths, or another number that leads nowhere. */
    static Place amount(double number) {
      return new Place(new Cell.Amount(Math.round(number * 100) / 100.0), List.of());
    }

    static Place count(long number, String said, @Nullable String href) {
      return new Place(
          new Cell.Whole(number),
          href == null || number == 0 ? List.of() : List.of(new Way(said, href)));
    }

    static Place list(List<Way> ways) {
      return new Place(new Cell.Texts(ways.stream().map(Way::label).toList()), ways);
    }

    public boolean isNumber() {
      return cell instanceof Cell.Whole || cell instanceof Cell.Amount;
    }
  }

  public FigureTable {
    words = List.copyOf(words);
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
  }

  /** The same for a file. */
  ReportSection section() {
    return new ReportSection(
        id,
        heading,
        words,
        columns,
        rows.stream()
            .map(row -> new ReportSection.Row(null, row.stream().map(Place::cell).toList()))
            .toList());
  }
}
