package fr.passerelle.catalogue.source;

import fr.passerelle.catalogue.InputFile;
import fr.passerelle.catalogue.SourceUnreadable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The lines of a table that holds something else than organisations. */
public final class PlainTable {

  private static final int MOST_LINES = 2_000;

  /** A line: its number, from 1, and its cells. */
  public record Line(long number, List<String> cells) {
    public Line {
      cells = List.copyOf(cells);
    }
  }

  private PlainTable() {}

  /**
   * Reads a workbook of Office Open XML, or text with separators. A line that cannot be cut into
   * cells is one cell.
   *
   * @throws SourceUnreadable where it is neither, or has too many lines
   */
  public static List<Line> lines(Path path) {
    var file = InputFile.of(path);
    var lines = new ArrayList<Line>();
    try (Grid grid =
        SpreadsheetGuard.isWorkbook(path) ? SheetGrid.open(file, null) : CsvGrid.open(file)) {
      for (var row = grid.next(); row != null; row = grid.next()) {
        if (lines.size() >= MOST_LINES) {
          throw new SourceUnreadable("the table has more than " + MOST_LINES + " lines: split it");
        }
        lines.add(
            new Line(row.line(), row.refusal() == null ? row.cells() : List.of("", row.excerpt())));
      }
    }
    return lines;
  }
}
