package fr.passerelle.catalogue.source;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import fr.passerelle.catalogue.InputFile;
import fr.passerelle.catalogue.RejectionReason;
import fr.passerelle.catalogue.SourceUnreadable;
import fr.passerelle.catalogue.TableLayout.Note;
import fr.passerelle.catalogue.TableLayout.NoteKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a text file with separators. It is cut into rows here, at most so many lines and
 * bytes each, so that one quote that is never closed costs a row and not the file.
 */
final class CsvGrid implements Grid {

  private static final int MOST_LINES_OF_A_ROW = 200;
  private static final int LINES_LOOKED_AT = 40;
  private static final int BYTES_LOOKED_AT = 1 << 17;

  private final InputStream bytes;
  private final RawRecords lines;
  private final Charset given;
  private final Charset encoding;
  private final char delimiter;

  /** Lines that were looked at before, for the delimiter or in vain for the end of a quote. */
  private final Deque<RawRecord> ahead = new ArrayDeque<>();

  private CsvGrid(
      InputStream bytes, String name, Charset given, Function<List<String>, Character> delimiter) {
    boolean wide = given.name().startsWith("UTF-16");
    this.bytes = wide ? new Utf8Stream(bytes, given) : bytes;
    this.lines = RawRecords.lines(this.bytes, name);
    this.given = given;
    this.encoding = wide ? StandardCharsets.UTF_8 : given;
    var first = new ArrayList<String>();
    int looked = 0;
    var line = lines.next();
    while (line != null) {
      ahead.add(line);
      looked += line.bytes().length;
      if (!line.tooLong()) {
        first.add(text(line));
      }
      line = ahead.size() < LINES_LOOKED_AT && looked < BYTES_LOOKED_AT ? lines.next() : null;
    }
    if (!first.isEmpty() && first.getFirst().toLowerCase(Locale.ROOT).matches("sep=.")) {
      this.delimiter = first.getFirst().charAt(4);
      ahead.poll();
    } else {
      this.delimiter = delimiter.apply(first);
    }
  }

  /**
   * Opens the file, or the table in its archive.
   *
   * @throws SourceUnreadable where it is no text
   */
  static CsvGrid open(InputFile file) {
    return open(file, file.path(), CsvGrid::isTable, file.name(), Delimiters::of);
  }

  /**
   * Opens a part of an input whose first line names the columns.
   *
   * @param entry which entry of a zip archive to read, by name
   * @throws SourceUnreadable where it is no text
   */
  static CsvGrid headed(InputFile file, Path part, Predicate<String> entry) {
    String name = part.getFileName().toString();
    return open(file, part, entry, name, Delimiters::ofHeader);
  }

  private static CsvGrid open(
      InputFile file,
      Path part,
      Predicate<String> entry,
      String name,
      Function<List<String>, Character> delimiter) {
    Charset encoding;
    try (var bytes = Inflated.open(file, part, entry)) {
      encoding = TableText.encoding(bytes, name);
    } catch (IOException e) {
      throw new SourceUnreadable("the file " + name + " could not be read on", e);
    }
    return new CsvGrid(Inflated.open(file, part, entry), name, encoding, delimiter);
  }

  private static boolean isTable(String entry) {
    return entry.toLowerCase(Locale.ROOT).matches(".*\\.(csv|tsv|txt)");
  }

  @Override
  public @Nullable GridRow next() {
    var first = nextLine();
    if (first == null) {
      return null;
    }
    String row = text(first);
    try {
      if (first.tooLong()) {
        throw new Refusal(null, RejectionReason.TOO_LONG, Integer.toString(RawRecord.LONGEST));
      }
      row = whole(row);
      return new GridRow(first.line(), fields(row), row, null);
    } catch (Refusal refusal) {
      return new GridRow(first.line(), List.of(), row, refusal);
    }
  }

  @Override
  public List<Note> notes() {
    return given.equals(StandardCharsets.UTF_8)
        ? List.of()
        : List.of(new Note(NoteKind.ENCODING, given.name()));
  }

  @Override
  public @Nullable String sheet() {
    return null;
  }

  @Override
  public boolean isRagged() {
    return false;
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

  /** The row with the lines that its quotes span; where they span too many, nothing of those. */
  private String whole(String first) {
    var row = new StringBuilder(first);
    var taken = new ArrayDeque<RawRecord>();
    boolean open = isOpen(first);
    while (open) {
      var line =
          taken.size() < MOST_LINES_OF_A_ROW && row.length() < RawRecord.LONGEST
              ? nextLine()
              : null;
      if (line == null || line.tooLong()) {
        if (line != null) {
          taken.add(line);
        }
        taken.descendingIterator().forEachRemaining(ahead::addFirst);
        throw new Refusal(null, RejectionReason.BROKEN_QUOTES);
      }
      taken.add(line);
      String text = text(line);
      row.append('\n').append(text);
      open ^= isOpen(text);
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
    } catch (CsvParseException | IOException _) {
      throw new Refusal(null, RejectionReason.BROKEN_QUOTES);
    }
  }

  private String text(RawRecord line) {
    String text = new String(line.bytes(), encoding);
    boolean marked = encoding.equals(StandardCharsets.UTF_8) && text.startsWith("\ufeff");
    String unmarked = marked ? text.substring(1) : text;
    return unmarked.endsWith("\r") ? unmarked.substring(0, unmarked.length() - 1) : unmarked;
  }
}
