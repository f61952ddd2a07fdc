package fr.passerelle.catalogue.source;

import fr.passerelle.catalogue.InputFile;
import fr.passerelle.catalogue.SourceUnreadable;
import fr.passerelle.catalogue.TableLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;

/**
 * The rows of a table of any shape as they stand, for who reads other tables than directories.
 * Spreadsheets pass the same guard; of formulas the result counts that was saved, days read as
 * 2027-01-31, and sheets that are hidden are named and left out.
 */
public final class TableRows {

  /**
   * A row that is not empty.
   *
   * @param line on which it begins, from 1
   * @param isWhole false where it could not be cut into cells; then it has one, with how it begins
   */
  public record Row(long line, List<String> cells, boolean isWhole) {
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /** What a file holds. */
  public record Content(List<Row> rows, List<TableLayout.Note> notes) {
    public Content {
      rows = List.copyOf(rows);
      notes = List.copyOf(notes);
    }
  }

  private TableRows() {}

  /**
   * Reads the rows that are not empty.
   *
   * @param most how many there may be
   * @param score how much a row looks like the header of what is sought; the sheet with the highest
   *     is read
   * @throws SourceUnreadable where it is no table, is made to fill memory, or has more rows
   */
  public static Content of(InputFile file, int most, ToLongFunction<List<String>> score) {
    try (var grid = Table.grid(file, null, rows -> highest(rows, score))) {
      var rows = new ArrayList<Row>();
      for (var row = grid.next(); row != null; row = grid.next()) {
        if (row.isBlank()) {
          continue;
        }
        if (rows.size() >= most) {
          throw new SourceUnreadable(
              String.format(
                  Locale.ROOT,
                  "the file %s has more than %,d lines: send it in parts",
                  file.name(),
                  most));
        }
        boolean isWhole = row.refusal() == null;
        rows.add(new Row(row.line(), isWhole ? row.cells() : List.of(row.excerpt()), isWhole));
      }
      return new Content(rows, grid.notes());
    }
  }

  private static long highest(List<GridRow> rows, ToLongFunction<List<String>> score) {
    return rows.stream().mapToLong(row -> score.applyAsLong(row.cells())).max().orElse(0);
  }
}
