package fr.passerelle.catalogue.source;

import fr.passerelle.catalogue.InputFile;
import fr.passerelle.catalogue.Reading;
import fr.passerelle.catalogue.SourceRecord;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The rows of tables with known columns, each made a reading. Tables are opened one after the
 * other, as they are reached.
 */
final class NamedReadings extends ReadAhead {

  private final InputFile file;
  private final Iterator<Path> parts;
  private final List<String> required;
  private final Function<TableRow, @Nullable SourceRecord> reader;
  private @Nullable NamedTable table;

  private NamedReadings(
      InputFile file,
      List<Path> parts,
      List<String> required,
      Function<TableRow, @Nullable SourceRecord> reader) {
    this.file = file;
    this.parts = parts.iterator();
    this.required = required;
    this.reader = reader;
  }

  /**
   * Reads the tables of an input, lazily: the file whatever its name, or those of a folder that end
   * in {@code .csv}. Closing the stream closes them.
   *
   * @param required the columns without which it is no table of the source, in lower case
   */
  static Stream<Reading> of(
      InputFile file, List<String> required, Function<TableRow, @Nullable SourceRecord> reader) {
    var parts =
        file.parts().stream()
            .filter(part -> part.equals(file.path()) || isTable(part.toString()))
            .toList();
    return new NamedReadings(file, parts, required, reader).stream();
  }

  static boolean isTable(String name) {
    return name.toLowerCase(Locale.ROOT).matches(".*\\.csv(\\.gz)?");
  }

  @Override
  @Nullable Reading made() {
    Reading made = null;
    while (made == null) {
      var row = table == null ? null : table.next();
      if (table != null && row != null) {
        made = table.reading(row, reader);
      } else if (parts.hasNext()) {
        close();
        table = NamedTable.open(file, parts.next(), NamedReadings::isTable).requiring(required);
      } else {
        return null;
      }
    }
    return made;
  }

  @Override
  public void close() {
    if (table != null) {
      table.close();
    }
    table = null;
  }
}
