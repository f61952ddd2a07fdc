package fr.passerelle.catalogue.source;

import fr.passerelle.catalogue.DirectoryField;
import fr.passerelle.catalogue.InputFile;
import fr.passerelle.catalogue.SourceUnreadable;
import fr.passerelle.catalogue.TableChoices;
import fr.passerelle.catalogue.TableLayout;
import fr.passerelle.catalogue.TableLayout.Note;
import fr.passerelle.catalogue.TableLayout.NoteKind;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** A table of any shape: how it is laid out, and its rows without what is above them. */
final class Table implements AutoCloseable {

  private static final int ROWS_LOOKED_AT = 200;
  private static final int LETTERS_LOOKED_AT = 1 << 17;

  private final Grid grid;
  private final Deque<GridRow> ahead = new ArrayDeque<>();
  private final int width;
  private final TableLayout layout;

  private Table(Grid grid, String name, TableChoices chosen, TableChoices remembered) {
    this.grid = grid;
    var first = new ArrayList<GridRow>();
    int letters = 0;
    while (first.size() < ROWS_LOOKED_AT && letters < LETTERS_LOOKED_AT) {
      var row = filledRow();
      if (row == null) {
        break;
      }
      first.add(row);
      letters += row.excerpt().length();
    }
    if (first.isEmpty()) {
      throw new SourceUnreadable("the file " + name + " has no header: name its columns first");
    }
    var found = TableHeader.find(first);
    var header = grid.isRagged() ? found.widened(widest(first)) : found;
    if (header.names().isEmpty()) {
      throw new SourceUnreadable(
          "the file " + name + " is no table: save it as CSV with a line that names its columns");
    }
    var below = first.subList(header.above() + header.rows(), first.size());
    ahead.addAll(below);
    this.width = header.names().size();
    var mapping = new ColumnMapper(header.titles(), below).map(header, chosen, remembered);
    this.layout = new TableLayout(mapping, notes(header, first), grid.sheet());
  }

  /**
   * Opens a table and looks at its first rows.
   *
   * @param chosen what somebody says now of how to read it
   * @param remembered what was said before
   * @throws SourceUnreadable where it is no table, or has no such column or sheet
   */
  static Table open(InputFile file, TableChoices chosen, TableChoices remembered) {
    String sheet = chosen.sheet() == null ? remembered.sheet() : chosen.sheet();
    var grid = grid(file, sheet);
    try {
      return new Table(grid, file.name(), chosen, remembered);
    } catch (RuntimeException e) {
      grid.close();
      throw e;
    }
  }

  private static Grid grid(InputFile file, @Nullable String sheet) {
    return grid(file, sheet, TableHeader::score);
  }

  /** The rows of a file; of a workbook those of the sheet with the highest score. */
  static Grid grid(InputFile file, @Nullable String sheet, ToLongFunction<List<GridRow>> score) {
    if (Files.isDirectory(file.path())) {
      throw new SourceUnreadable(
          file.path() + " is a folder: give the file in it that holds the directory");
    }
    byte[] first;
    try (var bytes = file.open(file.path())) {
      first = bytes.readNBytes(4);
    } catch (IOException e) {
      throw new SourceUnreadable("the file " + file.name() + " could not be read on", e);
    }
    boolean isZip = first.length == 4 && first[0] == 'P' && first[1] == 'K';
    if (isZip && SpreadsheetGuard.isWorkbook(file.path())) {
      return SheetGrid.open(file, sheet, score);
    }
    if (first.length == 4 && (first[0] & 0xff) == 0xd0 && (first[1] & 0xff) == 0xcf) {
      throw new SourceUnreadable(
          "the file %s is an old spreadsheet (.xls) or has a password: save it as .xlsx without one"
              .formatted(file.name()));
    }
    if (file.name().toLowerCase(Locale.ROOT).matches(".*\\.(xlsx|xlsm)")) {
      throw new SourceUnreadable(
          "the file %s is not a spreadsheet, whatever its name: save it again as .xlsx or as CSV"
              .formatted(file.name()));
    }
    return CsvGrid.open(file);
  }

  private static int widest(List<GridRow> rows) {
    return rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
  }

  private List<Note> notes(TableHeader header, List<GridRow> first) {
    var notes = new ArrayList<>(grid.notes());
    if (header.above() > 0) {
      notes.add(new Note(NoteKind.TITLE_LINES, Integer.toString(header.above())));
    }
    if (header.rows() == 2) {
      notes.add(new Note(NoteKind.TWO_LINES, Long.toString(first.get(header.above()).line())));
    }
    if (header.rows() == 0) {
      notes.add(new Note(NoteKind.NO_HEADER, Long.toString(first.get(header.above()).line())));
    }
    return notes;
  }

  TableLayout layout() {
    return layout;
  }

  /** How many columns it has. */
  int width() {
    return width;
  }

  /** Whether a row may have fewer cells than there are columns. */
  boolean isRagged() {
    return grid.isRagged();
  }

  /** The place of each field's column, by the field's code. */
  Map<String, Integer> columns() {
    var columns = new HashMap<String, Integer>();
    for (var column : layout.mapping().columns()) {
      DirectoryField field = column.field();
      if (field != null) {
        columns.put(field.code(), column.index());
      }
    }
    return columns;
  }

  /** The next row that is not empty, or null at the end. */
  @Nullable GridRow next() {
    return ahead.isEmpty() ? filledRow() : ahead.poll();
  }

  private @Nullable GridRow filledRow() {
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
