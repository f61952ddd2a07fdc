package fr.passerelle.catalogue.source;

import fr.passerelle.catalogue.CleanText;
import fr.passerelle.catalogue.InputFile;
import fr.passerelle.catalogue.Reading;
import fr.passerelle.catalogue.RejectionReason;
import fr.passerelle.catalogue.SourceRecord;
import fr.passerelle.catalogue.SourceUnreadable;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A table of a publisher who always names its columns alike: CSV whose first line holds the names.
 * Unlike a {@link Table}, it is not guessed at. For one thread.
 */
final class NamedTable implements AutoCloseable {

  private final CsvGrid grid;
  private final String name;
  private final Map<String, Integer> columns;
  private final int width;

  private NamedTable(CsvGrid grid, String name) {
    this.grid = grid;
    this.name = name;
    var header = filled();
    if (header == null) {
      throw new SourceUnreadable("the file " + name + " has no header: name its columns first");
    }
    var names = new HashMap<String, Integer>();
    for (int i = 0; i < header.cells().size(); i++) {
      names.putIfAbsent(CleanText.of(header.cells().get(i)).toLowerCase(Locale.ROOT), i);
    }
    this.columns = Map.copyOf(names);
    this.width = header.cells().size();
  }

  /**
   * Opens a part of an input.
   *
   * @param entry which entry of a zip archive to read, by name
   * @throws SourceUnreadable where it is no text, or empty
   */
  static NamedTable open(InputFile file, Path part, Predicate<String> entry) {
    var grid = CsvGrid.headed(file, part, entry);
    try {
      return new NamedTable(grid, part.getFileName().toString());
    } catch (RuntimeException e) {
      grid.close();
      throw e;
    }
  }

  /** The names of the columns, in lower case. */
  Set<String> columns() {
    return columns.keySet();
  }

  /**
   * Returns this table, or closes it where a column is missing.
   *
   * @param required names in lower case
   * @throws SourceUnreadable naming the first that is missing
   */
  NamedTable requiring(List<String> required) {
    for (String column : required) {
      if (!columns.containsKey(column)) {
        close();
        throw new SourceUnreadable(
            "the file %s has no column %s, only %s: is it of this source?"
                .formatted(
                    name,
                    column,
                    CleanText.excerpt(
                        String.join(", ", columns.keySet().stream().sorted().toList()), 300)));
      }
    }
    return this;
  }

  /** The next row that is not empty, or null at the end. */
  @Nullable GridRow next() {
    return filled();
  }

  /**
   * Makes a record of a row, and a reading of that; null where the reader finds nothing in it.
   *
   * @param reader returns the record, or throws a {@link Refusal}
   */
  @Nullable Reading reading(GridRow row, Function<TableRow, @Nullable SourceRecord> reader) {
    try {
      var record = reader.apply(cells(row));
      return record == null ? null : new Reading.Accepted(row.line(), record);
    } catch (Refusal refusal) {
      return new Reading.Rejected(
          row.line(), row.excerpt(), refusal.field(), refusal.reason(), refusal.details());
    }
  }

  private TableRow cells(GridRow row) {
    var refusal = row.refusal();
    if (refusal != null) {
      throw refusal;
    }
    if (row.cells().size() != width) {
      throw new Refusal(
          null,
          RejectionReason.WRONG_COLUMNS,
          Integer.toString(row.cells().size()),
          Integer.toString(width));
    }
    return new TableRow(columns, row.cells());
  }

  private @Nullable GridRow filled() {
    var row = grid.next();
    while (row != null && row.isBlank()) {
      row = grid.next();
    }
    return row;
  }

  @Override
  public void close() {
    grid.close();
  }
}
