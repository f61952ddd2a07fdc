package fr.passerelle.document;

import java.util.List;
import java.util.stream.IntStream;
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

  private static final int NARROWEST = 12;
  private static final int WIDEST = 70;

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

  /** Its table, for a spreadsheet; columns are as wide as what stands in them, within reason. */
  public Table table() {
    return new Table(
        heading,
        IntStream.range(0, columns.size())
            .mapToObj(i -> new Table.Column(columns.get(i), columns.get(i), width(i)))
            .toList(),
        rows.stream().map(Row::cells).toList());
  }

  private int width(int column) {
    int longest =
        rows.stream().mapToInt(row -> length(row.cells().get(column))).max().orElse(NARROWEST);
    return Math.clamp(longest + 2L, NARROWEST, WIDEST);
  }

  private static int length(Cell cell) {
    return switch (cell) {
      case Cell.Text(String text) -> text.length();
      case Cell.Texts(List<String> texts) ->
          texts.stream().mapToInt(String::length).max().orElse(0);
      case Cell.Amount _, Cell.Whole _, Cell.Day _ -> NARROWEST;
    };
  }
}
