package fr.passerelle.document;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A table to take away.
 *
 * @param name in the reader's language, such as Partners
 * @param rows each with a cell for each column
 */
public record Table(String name, List<Column> columns, List<List<Cell>> rows) {

  /** The table without the columns in which no row holds anything; itself where it has no rows. */
  public Table filled() {
    if (rows.isEmpty()) {
      return this;
    }
    var kept =
        IntStream.range(0, columns.size())
            .filter(i -> rows.stream().anyMatch(row -> !Cell.isEmpty(row.get(i))))
            .boxed()
            .toList();
    return new Table(
        name,
        kept.stream().map(columns::get).toList(),
        rows.stream().map(row -> kept.stream().map(row::get).toList()).toList());
  }

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
