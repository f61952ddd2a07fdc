package fr.passerelle.purchasing;

import java.util.List;

/**
 * The rows of a table as they stand.
 *
 * @param notes what a reader should know of the file, such as a hidden sheet: a kind and its detail
 */
public record SheetRows(List<Row> rows, List<Note> notes) {

  /**
   * A row.
   *
   * @param line on which it begins in the file, from 1
   * @param isWhole false where it could not be cut into cells; then it has one, with how it begins
   */
  public record Row(long line, List<String> cells, boolean isWhole) {
    public Row {
      cells = List.copyOf(cells);
    }

    /** A cell without white space around it; empty beyond the last. */
    String cell(int index) {
      return index < cells.size() ? cells.get(index).strip() : "";
    }
  }

  /**
   * Something to know.
   *
   * @param kind the end of a key that begins with {@code directory-note.}, such as {@code sheet}
   */
  public record Note(String kind, String detail) {}

  public SheetRows {
    rows = List.copyOf(rows);
    notes = List.copyOf(notes);
  }
}
