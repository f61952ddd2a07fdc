package fr.passerelle.purchasing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes lines of the rows below a header. For one sheet and one thread. */
final class RowReader {

  private static final int LONGEST_ITEM = 500;
  private static final int LONGEST = 4_000;
  private static final int LONGEST_ID = 80;

  private final List<String> heads;
  private final List<Optional<NeedColumn>> columns;
  private final boolean hasIds;
  private final boolean hasItems;
  private final Set<String> ids = new HashSet<>();

  RowReader(List<String> heads, List<Optional<NeedColumn>> columns) {
    this.heads = heads;
    this.columns = columns;
    this.hasIds = columns.contains(Optional.of(NeedColumn.LINE));
    this.hasItems = columns.contains(Optional.of(NeedColumn.ITEM));
  }

  List<Requirement> lines(List<SheetRows.Row> rows) {
    var lines = new ArrayList<Requirement>(rows.size());
    for (var row : rows) {
      lines.add(line(row, lines.size()));
    }
    return lines;
  }

  private Requirement line(SheetRows.Row row, int position) {
    var cells = new CellReader(row.line());
    if (!row.isWhole()) {
      cells.fault("", "broken", row.cell(0));
      return cells.requirement(position, "row-" + row.line(), row.cell(0), "", List.of());
    }
    var other = new ArrayList<String>();
    String id = "";
    String item = "";
    String specification = "";
    for (int i = 0; i < row.cells().size(); i++) {
      String text = limited(row.cell(i), i, cells);
      var column = i < columns.size() ? columns.get(i) : Optional.<NeedColumn>empty();
      if (text.isEmpty()) {
        continue;
      }
      if (column.isEmpty()) {
        other.add(head(i).isEmpty() ? text : head(i) + ": " + text);
        continue;
      }
      switch (column.get()) {
        case LINE -> id = text;
        case ITEM -> item = text;
        case SPECIFICATION -> specification = text;
        default -> {
          if (!cells.take(column.get(), head(i), text)) {
            other.add(head(i) + ": " + text);
          }
        }
      }
    }
    if (!hasItems) {
      item = specification;
      specification = "";
    }
    if (item.length() > LONGEST_ITEM) {
      specification = (item + " " + specification).strip();
      item = item.substring(0, LONGEST_ITEM - 1) + "…";
    }
    if (item.isEmpty() && specification.isEmpty()) {
      cells.fault(head(NeedColumn.ITEM), "no-item", "");
    }
    return cells.requirement(position, id(id, row, cells), item, specification, other);
  }

  /** The line's own id; two lines with one keep it, and both are told. */
  private String id(String written, SheetRows.Row row, CellReader cells) {
    String id = written.isEmpty() ? "row-" + row.line() : written;
    if (written.isEmpty() && hasIds) {
      cells.fault(head(NeedColumn.LINE), "no-id", id);
    }
    if (!ids.add(id)) {
      cells.fault(head(NeedColumn.LINE), "same-id", id);
    }
    return id.length() > LONGEST_ID ? id.substring(0, LONGEST_ID) : id;
  }

  private String limited(String text, int column, CellReader cells) {
    if (text.length() <= LONGEST) {
      return text;
    }
    cells.fault(head(column), "long", text);
    return text.substring(0, LONGEST);
  }

  private String head(NeedColumn column) {
    int at = columns.indexOf(Optional.of(column));
    return at < 0 ? "" : head(at);
  }

  private String head(int column) {
    return column < heads.size() ? heads.get(column).strip() : "";
  }
}
