package fr.passerelle.catalogue.source;

import fr.passerelle.catalogue.CleanText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a table names its columns: on one line or two, below any title, or nowhere.
 *
 * @param above how many rows stand above
 * @param rows how many rows it takes: 0, 1 or 2
 * @param groups what stands on the first of two rows, over one column or several
 * @param names what stands on the only or the second row
 */
record TableHeader(int above, int rows, List<String> groups, List<String> names) {

  private static final int ROWS_LOOKED_AT = 40;

  TableHeader {
    groups = List.copyOf(groups);
    names = List.copyOf(names);
  }

  /** Finds it among the first rows. Rows that could not be cut are none of it. */
  static TableHeader find(List<GridRow> first) {
    var looked = first.subList(0, Math.min(first.size(), ROWS_LOOKED_AT));
    int best = -1;
    long bestScore = 0;
    for (int i = 0; i < looked.size(); i++) {
      long score = ColumnNames.known(looked.get(i).cells());
      if (score > bestScore) {
        best = i;
        bestScore = score;
      }
    }
    if (best < 0) {
      best = fullest(looked);
    }
    if (best < 0) {
      return new TableHeader(0, 0, List.of(), List.of());
    }
    if (bestScore == 0 && looked.get(best).cells().stream().anyMatch(ColumnContents::isData)) {
      var none = new ArrayList<String>();
      looked.get(best).cells().forEach(cell -> none.add(""));
      return new TableHeader(best, 0, List.of(), none);
    }
    if (best + 1 < looked.size() && goesOn(looked.get(best), looked.get(best + 1))) {
      return ofTwo(best, looked.get(best), looked.get(best + 1));
    }
    if (best > 0 && isGroups(looked.get(best - 1), looked.get(best))) {
      return ofTwo(best - 1, looked.get(best - 1), looked.get(best));
    }
    return new TableHeader(best, 1, List.of(), clean(looked.get(best)));
  }

  /** How much a sheet looks like a table of organisations: how many columns have known names. */
  static long score(List<GridRow> first) {
    return first.stream()
        .limit(ROWS_LOOKED_AT)
        .mapToLong(row -> ColumnNames.known(row.cells()))
        .max()
        .orElse(0);
  }

  /** The same with columns without a name at the end, up to so many. */
  TableHeader widened(int width) {
    var widened = new ArrayList<>(names);
    while (!names.isEmpty() && widened.size() < width) {
      widened.add("");
    }
    return new TableHeader(above, rows, groups, widened);
  }

  /** What a column's name means; null where that is not known. */
  ColumnNames.@Nullable Meaning meaning(int column) {
    return ColumnNames.of(cell(groups, column), cell(names, column));
  }

  /** What stands at the head of each column. */
  List<String> titles() {
    var titles = new ArrayList<String>();
    for (int i = 0; i < names.size(); i++) {
      titles.add(CleanText.of(cell(groups, i) + " " + names.get(i)));
    }
    return titles;
  }

  private static String cell(List<String> cells, int index) {
    return index < cells.size() ? cells.get(index) : "";
  }

  /** The first row that is nearly as full as the fullest. */
  private static int fullest(List<GridRow> rows) {
    long most = rows.stream().mapToLong(GridRow::filled).max().orElse(0);
    for (int i = 0; i < rows.size(); i++) {
      if (most > 0 && 10 * rows.get(i).filled() >= 6 * most) {
        return i;
      }
    }
    return -1;
  }

  /** Whether the row below names columns as well: half of what it holds are known names. */
  private static boolean goesOn(GridRow row, GridRow below) {
    long known = ColumnNames.known(below.cells());
    return below.line() == row.line() + 1
        && known >= 2
        && 2 * known >= below.filled()
        && noData(below);
  }

  /** Whether the row above holds names of groups: several short texts, and fewer than below. */
  private static boolean isGroups(GridRow above, GridRow row) {
    return above.line() + 1 == row.line()
        && above.filled() >= 2
        && above.filled() < row.filled()
        && above.cells().stream().allMatch(cell -> cell.length() <= 40)
        && noData(above);
  }

  private static boolean noData(GridRow row) {
    return row.cells().stream().noneMatch(ColumnContents::isData);
  }

  /** A group's name stands over its first column, and is meant for those to the right as well. */
  private static TableHeader ofTwo(int above, GridRow upper, GridRow lower) {
    var groups = new ArrayList<String>();
    int width = Math.max(upper.cells().size(), lower.cells().size());
    String group = "";
    for (int i = 0; i < width; i++) {
      String own = CleanText.of(upper.cell(i));
      boolean isBelow = !lower.cell(i).isBlank();
      group = own.isEmpty() && isBelow ? group : own;
      groups.add(group);
    }
    var names = new ArrayList<String>();
    for (int i = 0; i < width; i++) {
      names.add(CleanText.of(lower.cell(i)));
    }
    return new TableHeader(above, 2, groups, names);
  }

  private static List<String> clean(GridRow row) {
    return row.cells().stream().map(CleanText::of).toList();
  }
}
