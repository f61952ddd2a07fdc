package fr.passerelle.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a report: some words and a table.
 *
 * @param id its name for programs and for addresses within a page, such as {@code by-host}
 * @param columns of the table; empty where there is none
 * @param rows each with a cell for each column
 */
public record ReportSection(
    String id, String heading, List<String> words, List<String> columns, List<Row> rows) {

  /**
   * A row; its first cell says what it is about.
   *
   * @param href where pages lead from there; null where nowhere
   */
  public record Row(@Nullable String href, List<Cell> cells) {
    public Row {
      cells = List.copyOf(cells);
    }
  }

  public ReportSection {
    words = List.copyOf(words);
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    for (var row : rows) {
      if (row.cells().size() != columns.size()) {
        throw new IllegalArgumentException(
            "a row has %d cells for %d columns: %s"
                .formatted(row.cells().size(), columns.size(), row));
      }
    }
  }

  /** Its table, for a spreadsheet. */
  public Table table() {
    return new Table(
        heading,
        columns.stream().map(title -> new Table.Column(title, title, 18)).toList(),
        rows.stream().map(Row::cells).toList());
  }
}
