package fr.passerelle.catalogue.source;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import fr.passerelle.catalogue.CleanText;
import fr.passerelle.catalogue.InputFile;
import fr.passerelle.catalogue.Reading;
import fr.passerelle.catalogue.RejectionReason;
import fr.passerelle.catalogue.SourceRecord;
import fr.passerelle.catalogue.SourceUnreadable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a CSV file, each made a reading. The file is cut into rows here, at most so many
 * lines and bytes each, so that one quote that is never closed costs a row and not the file.
 */
final class TableReadings implements Iterator<Reading>, AutoCloseable {

  private static final int MOST_LINES_OF_A_ROW = 200;

  private final InputStream bytes;
  private final RawRecords lines;
  private final Charset encoding;
  private final Function<TableRow, SourceRecord> reader;
  private final char delimiter;
  private final Map<String, Integer> columns;
  private final int width;

  /** Lines that were looked at in vain for the end of a quote. */
  private final Deque<RawRecord> ahead = new ArrayDeque<>();

  private @Nullable Reading next;

  private TableReadings(
      InputStream bytes,
      String name,
      Charset encoding,
      Function<String, String> columnName,
      List<String> required,
      Function<TableRow, SourceRecord> reader) {
    this.bytes = bytes;
    this.lines = RawRecords.lines(bytes, name);
    this.encoding = encoding;
    this.reader = reader;
    var header = lines.next();
    if (header == null || header.tooLong()) {
      throw new SourceUnreadable("the file " + name + " has no header: name its columns first");
    }
    String text = text(header);
    this.delimiter = delimiter(text);
    List<String> names;
    try {
      names = fields(text);
    } catch (Refusal e) {
      throw new SourceUnreadable(
          "the file " + name + " is no table: save it as CSV with a line that names its columns",
          e);
    }
    this.width = names.size();
    this.columns = columns(names, columnName);
    for (String column : required) {
      if (!columns.containsKey(column)) {
        throw new SourceUnreadable(
            "the file %s has no column %s, only %s: rename or add it"
                .formatted(name, column, CleanText.excerpt(String.join(", ", names), 300)));
      }
    }
  }

  /**
   * Reads a table, lazily; closing the stream closes the file.
   *
   * @param columnName the column's name in our words, given the file's in lower case
   * @param required the columns without which it is no table of the source
   */
  static Stream<Reading> of(
      InputFile file,
      Function<String, String> columnName,
      List<String> required,
      Function<TableRow, SourceRecord> reader) {
    Path path = file.path();
    String name = file.name();
    Charset encoding;
    try (var bytes = Inflated.open(file, path, TableReadings::isTable)) {
      encoding = TableText.encoding(bytes, name);
    } catch (IOException e) {
      throw new SourceUnreadable("the file " + name + " could not be read on", e);
    }
    var bytes = Inflated.open(file, path, TableReadings::isTable);
    var readings = new TableReadings(bytes, name, encoding, columnName, required, reader);
    var spliterator =
        Spliterators.spliteratorUnknownSize(readings, Spliterator.ORDERED | Spliterator.NONNULL);
    return StreamSupport.stream(spliterator, false).onClose(readings::close);
  }

  private static boolean isTable(String entry) {
    return entry.toLowerCase(Locale.ROOT).matches(".*\\.(csv|tsv|txt)");
  }

  @Override
  public boolean hasNext() {
    if (next == null) {
      var line = nextLine();
      next = line == null ? null : reading(line);
    }
    return next != null;
  }

  @Override
  public Reading next() {
    if (!hasNext() || next == null) {
      throw new NoSuchElementException();
    }
    var reading = next;
    next = null;
    return reading;
  }

  @Override
  public void close() {
    try {
      bytes.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private @Nullable RawRecord nextLine() {
    return ahead.isEmpty() ? lines.next() : ahead.poll();
  }

  private Reading reading(RawRecord first) {
    String row = text(first);
    try {
      if (first.tooLong()) {
        throw new Refusal(null, RejectionReason.TOO_LONG, Integer.toString(RawRecord.LONGEST));
      }
      row = whole(row);
      var fields = fields(row);
      if (fields.size() != width) {
        throw new Refusal(
            null,
            RejectionReason.WRONG_COLUMNS,
            Integer.toString(fields.size()),
            Integer.toString(width));
      }
      return new Reading.Accepted(first.line(), reader.apply(new TableRow(columns, fields)));
    } catch (Refusal refusal) {
      return new Reading.Rejected(
          first.line(), row, refusal.field(), refusal.reason(), refusal.details());
    }
  }

  /** The row with the lines that its quotes span; where they span too many, nothing of those. */
  private String whole(String first) {
    var row = new StringBuilder(first);
    var taken = new ArrayDeque<RawRecord>();
    while (isOpen(row)) {
      var line =
          taken.size() < MOST_LINES_OF_A_ROW && row.length() < RawRecord.LONGEST
              ? nextLine()
              : null;
      if (line == null || line.tooLong()) {
        if (line != null) {
          taken.add(line);
        }
        taken.descendingIterator().forEachRemaining(ahead::addFirst);
        throw new Refusal(
            null, RejectionReason.WRONG_SHAPE, "a quotation mark is opened and never closed");
      }
      taken.add(line);
      row.append('\n').append(text(line));
    }
    return row.toString();
  }

  private static boolean isOpen(CharSequence row) {
    return row.chars().filter(letter -> letter == '"').count() % 2 == 1;
  }

  private List<String> fields(String row) {
    try (var reader =
        CsvReader.builder()
            .fieldSeparator(delimiter)
            .maxBufferSize(2 * RawRecord.LONGEST)
            .ofCsvRecord(row)) {
      var record = reader.iterator();
      return record.hasNext() ? record.next().getFields() : List.of();
    } catch (CsvParseException | IOException e) {
      throw new Refusal(null, RejectionReason.WRONG_SHAPE, String.valueOf(e.getMessage()));
    }
  }

  private String text(RawRecord line) {
    String text = new String(line.bytes(), encoding);
    boolean marked = encoding.equals(StandardCharsets.UTF_8) && text.startsWith("\ufeff");
    String unmarked = marked ? text.substring(1) : text;
    return unmarked.endsWith("\r") ? unmarked.substring(0, unmarked.length() - 1) : unmarked;
  }

  /** The one of comma, semicolon and tab that stands most often in the header. */
  private static char delimiter(String header) {
    char best = ',';
    for (char candidate : new char[] {';', '\t'}) {
      if (count(header, candidate) > count(header, best)) {
        best = candidate;
      }
    }
    return best;
  }

  private static long count(String text, char wanted) {
    return text.chars().filter(letter -> letter == wanted).count();
  }

  private static Map<String, Integer> columns(
      List<String> names, Function<String, String> columnName) {
    var columns = new HashMap<String, Integer>();
    for (int i = 0; i < names.size(); i++) {
      String name = CleanText.of(names.get(i)).toLowerCase(Locale.ROOT);
      columns.putIfAbsent(columnName.apply(name), i);
    }
    return columns;
  }
}
