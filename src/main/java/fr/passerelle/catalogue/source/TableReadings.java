package fr.passerelle.catalogue.source;

import fr.passerelle.catalogue.CleanText;
import fr.passerelle.catalogue.ColumnMapping;
import fr.passerelle.catalogue.DirectoryField;
import fr.passerelle.catalogue.Reading;
import fr.passerelle.catalogue.RejectionReason;
import fr.passerelle.catalogue.SourceRecord;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a table, each made a reading: one row in memory at a time. What stands in columns
 * that are not read never becomes part of a reading, nor does a row whose cells cannot be told
 * apart.
 */
final class TableReadings extends ReadAhead {

  private final Table table;
  private final Map<String, Integer> columns;
  private final Function<TableRow, SourceRecord> reader;

  private TableReadings(Table table, Function<TableRow, SourceRecord> reader) {
    this.table = table;
    this.columns = Map.copyOf(table.columns());
    this.reader = reader;
  }

  /** Reads a table, lazily; closing the stream closes the table. */
  static Stream<Reading> of(Table table, Function<TableRow, SourceRecord> reader) {
    return new TableReadings(table, reader).stream();
  }

  @Override
  @Nullable Reading made() {
    var row = table.next();
    return row == null ? null : reading(row);
  }

  @Override
  public void close() {
    table.close();
  }

  private Reading reading(GridRow row) {
    String excerpt = "";
    try {
      var refusal = row.refusal();
      if (refusal != null) {
        throw refusal;
      }
      var cells = whole(row);
      excerpt = excerpt(cells);
      return new Reading.Accepted(row.line(), reader.apply(new TableRow(columns, cells)));
    } catch (Refusal refusal) {
      return new Reading.Rejected(
          row.line(), excerpt, title(refusal.field()), refusal.reason(), refusal.details());
    }
  }

  /** The cells that are read, and no others: those may be about persons. */
  private String excerpt(List<String> cells) {
    return columns.values().stream()
        .sorted()
        .filter(index -> index < cells.size())
        .map(index -> CleanText.of(cells.get(index)))
        .filter(cell -> !cell.isEmpty())
        .collect(Collectors.joining(" · "));
  }

  /** The row's cells, as many as there are columns. */
  private List<String> whole(GridRow row) {
    var cells = row.cells();
    int width = table.width();
    boolean isTooShort = cells.size() < width && !table.isRagged();
    boolean isTooLong =
        cells.size() > width
            && !cells.subList(width, cells.size()).stream().allMatch(String::isBlank);
    if (isTooShort || (isTooLong && !table.isRagged())) {
      throw new Refusal(
          null,
          RejectionReason.WRONG_COLUMNS,
          Integer.toString(cells.size()),
          Integer.toString(width));
    }
    return cells;
  }

  /** A field as the file names it; as we do where no column is it. */
  private @Nullable String title(@Nullable String field) {
    return field == null
        ? null
        : DirectoryField.of(field)
            .flatMap(table.layout().mapping()::columnOf)
            .map(ColumnMapping.Column::title)
            .orElse(field);
  }
}
