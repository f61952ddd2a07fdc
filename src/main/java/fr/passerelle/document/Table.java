package fr.passerelle.document;

import java.util.List;

/**
 * A table to take away.
 *
 * @param name in the reader's language, such as Partners
 * @param rows each with a cell for each column
 */
public record Table(String name, List<Column> columns, List<List<Cell>> rows) {

  /**
   * A column.
   *
   * @param key its name for programs, such as {@code city}
   * @param title its name for people
   * @param width in characters
   */
  public record Column(String key, String title, int width) {}

  public Table {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
    for (var row : rows) {
      if (row.size() != columns.size()) {
        throw new IllegalArgumentException(
            "a row has " + row.size() + " cells for " + columns.size() + " columns: " + row);
      }
    }
  }
}
