package fr.passerelle.catalogue.source;

import fr.passerelle.catalogue.CleanText;
import fr.passerelle.catalogue.InputFile;
import fr.passerelle.catalogue.SourceUnreadable;
import fr.passerelle.catalogue.TableLayout.Note;
import fr.passerelle.catalogue.TableLayout.NoteKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/** The rows of one sheet of a spreadsheet, read one after the other. */
final class SheetGrid implements Grid {

  private static final int ROWS_LOOKED_AT = 40;
  private static final int MOST_COLUMNS = 300;
  private static final int MOST_SHEETS = 100;

  private final ReadableWorkbook workbook;
  private final String name;
  private final Sheet sheet;
  private final List<Note> notes;
  private final Stream<Row> rows;
  private final Iterator<Row> iterator;

  private SheetGrid(ReadableWorkbook workbook, String name, Sheet sheet, List<Note> notes)
      throws IOException {
    this.workbook = workbook;
    this.name = name;
    this.sheet = sheet;
    this.notes = List.copyOf(notes);
    this.rows = sheet.openStream();
    this.iterator = rows.iterator();
  }

  /**
   * Opens a workbook that the guard let pass.
   *
   * @param wanted the sheet's name; null takes the one that looks most like a table
   * @throws SourceUnreadable where it is damaged, or has no such sheet
   */
  static SheetGrid open(InputFile file, @Nullable String wanted) {
    return open(file, wanted, TableHeader::score);
  }

  /**
   * Opens a workbook that the guard let pass.
   *
   * @param score how much the first rows of a sheet look like the table that is sought
   */
  @SuppressWarnings("resource") // the grid closes the workbook
  static SheetGrid open(
      InputFile file, @Nullable String wanted, ToLongFunction<List<GridRow>> score) {
    String name = file.name();
    SpreadsheetGuard.check(file.path(), name);
    ReadableWorkbook workbook = null;
    try {
      workbook = new ReadableWorkbook(file.path().toFile(), new ReadingOptions(true, true));
      var sheets = workbook.getSheets().limit(MOST_SHEETS).toList();
      var notes = new ArrayList<Note>();
      var chosen = wanted == null ? likeliest(sheets, notes, score) : named(sheets, wanted, name);
      if (chosen == null) {
        throw new SourceUnreadable(
            "the spreadsheet " + name + " has no sheet that can be seen: show one");
      }
      if (wanted != null) {
        sheets.stream()
            .filter(sheet -> sheet.getIndex() != chosen.getIndex() && isVisible(sheet))
            .forEach(sheet -> notes.add(new Note(NoteKind.OTHER_SHEET, sheet.getName())));
      }
      notes.addFirst(new Note(NoteKind.SHEET, chosen.getName()));
      return new SheetGrid(workbook, name, chosen, notes);
    } catch (SourceUnreadable e) {
      close(workbook);
      throw e;
    } catch (IOException | RuntimeException e) {
      close(workbook);
      throw damaged(name, e);
    }
  }

  private static Sheet named(List<Sheet> sheets, String wanted, String name) {
    return sheets.stream()
        .filter(sheet -> sheet.getName().equalsIgnoreCase(wanted.strip()))
        .findFirst()
        .orElseThrow(
            () ->
                new SourceUnreadable(
                    "the spreadsheet %s has no sheet %s, only %s"
                        .formatted(
                            name,
                            wanted,
                            sheets.stream()
                                .map(Sheet::getName)
                                .collect(Collectors.joining(", ")))));
  }

  /** The sheet with the most known names of columns; of equals the fullest, then the first. */
  private static @Nullable Sheet likeliest(
      List<Sheet> sheets, List<Note> notes, ToLongFunction<List<GridRow>> score)
      throws IOException {
    Sheet best = null;
    long bestScore = -1;
    for (var sheet : sheets) {
      if (!isVisible(sheet)) {
        notes.add(new Note(NoteKind.HIDDEN_SHEET, sheet.getName()));
        continue;
      }
      var first = new ArrayList<GridRow>();
      try (var rows = sheet.openStream()) {
        var iterator = rows.iterator();
        while (first.size() < ROWS_LOOKED_AT && iterator.hasNext()) {
          first.add(row(iterator.next()));
        }
      }
      long filled = first.stream().mapToLong(GridRow::filled).sum();
      long likely = 1_000_000 * score.applyAsLong(first) + filled;
      if (likely > bestScore) {
        if (best != null) {
          notes.add(new Note(NoteKind.OTHER_SHEET, best.getName()));
        }
        best = sheet;
        bestScore = likely;
      } else {
        notes.add(new Note(NoteKind.OTHER_SHEET, sheet.getName()));
      }
    }
    return best;
  }

  private static boolean isVisible(Sheet sheet) {
    return sheet.getVisibility() == SheetVisibility.VISIBLE;
  }

  @Override
  public @Nullable GridRow next() {
    try {
      return iterator.hasNext() ? row(iterator.next()) : null;
    } catch (RuntimeException e) {
      throw damaged(name, e);
    }
  }

  @Override
  public List<Note> notes() {
    return notes;
  }

  @Override
  public String sheet() {
    return sheet.getName();
  }

  @Override
  public boolean isRagged() {
    return true;
  }

  @Override
  public void close() {
    rows.close();
    close(workbook);
  }

  private static void close(@Nullable ReadableWorkbook workbook) {
    try {
      if (workbook != null) {
        workbook.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static GridRow row(Row row) {
    int count = Math.min(row.getCellCount(), MOST_COLUMNS);
    var cells = new ArrayList<String>(count);
    for (int i = 0; i < count; i++) {
      cells.add(row.getOptionalCell(i).map(CellText::of).orElse(""));
    }
    String excerpt = cells.stream().map(CleanText::of).collect(Collectors.joining(" · "));
    return new GridRow(row.getRowNum(), cells, excerpt, null);
  }

  private static SourceUnreadable damaged(String name, Exception cause) {
    return new SourceUnreadable(
        "the spreadsheet " + name + " cannot be read on: save it again, or its sheet as CSV UTF-8",
        cause);
  }
}
