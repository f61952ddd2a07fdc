package fr.passerelle.purchasing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A sheet as it was understood.
 *
 * @param columns what each column with a known head tells, by that head
 * @param unknown the heads of the others, which are kept beside each line
 */
public record NeedReading(
    Map<String, NeedColumn> columns,
    List<String> unknown,
    List<Requirement> lines,
    List<SheetRows.Note> notes) {

  /** How many lines a sheet may have. */
  public static final int MOST_LINES = 3_000;

  private static final int HEADERS_LOOKED_AT = 40;

  public NeedReading {
    columns = Map.copyOf(columns);
    unknown = List.copyOf(unknown);
    lines = List.copyOf(lines);
    notes = List.copyOf(notes);
  }

  /** How much a row looks like the header of a need sheet. */
  public static long likeness(List<String> cells) {
    return NeedColumn.known(cells);
  }

  /**
   * Understands the rows of a sheet: each that is not empty becomes a line, whatever is wrong with
   * it.
   *
   * @throws SheetRefused where no column tells what is needed, or nothing stands below the header
   */
  public static NeedReading of(SheetRows sheet) {
    var rows = sheet.rows();
    int header = header(rows);
    if (header < 0) {
      String first = rows.isEmpty() ? "nothing" : String.join(" | ", rows.getFirst().cells());
      throw new SheetRefused(
          "no-item-column",
          "no column tells what is needed: name one Item, Besoin or 需求, or use the template;"
              + " the first line is "
              + (first.length() > 200 ? first.substring(0, 200) + "…" : first));
    }
    var heads = rows.get(header).cells();
    var columns = NeedColumn.columns(heads);
    var known = new HashMap<String, NeedColumn>();
    var unknown = new ArrayList<String>();
    for (int i = 0; i < heads.size(); i++) {
      String head = heads.get(i).strip();
      columns.get(i).ifPresentOrElse(column -> known.put(head, column), () -> unknown.add(head));
    }
    unknown.removeIf(String::isEmpty);
    var below = rows.subList(header + 1, rows.size());
    if (below.isEmpty()) {
      throw new SheetRefused(
          "no-lines", "the sheet has no line below its header: write one need a line");
    }
    return new NeedReading(
        known, unknown, new RowReader(heads, columns).lines(below), sheet.notes());
  }

  private static int header(List<SheetRows.Row> rows) {
    int best = -1;
    long most = 0;
    for (int i = 0; i < Math.min(rows.size(), HEADERS_LOOKED_AT); i++) {
      var columns = NeedColumn.columns(rows.get(i).cells());
      boolean tells =
          columns.contains(Optional.of(NeedColumn.ITEM))
              || columns.contains(Optional.of(NeedColumn.SPECIFICATION));
      long known = columns.stream().flatMap(Optional::stream).count();
      if (tells && known > most && rows.get(i).isWhole()) {
        best = i;
        most = known;
      }
    }
    return best;
  }
}
