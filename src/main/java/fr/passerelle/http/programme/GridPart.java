package fr.passerelle.http.programme;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A programme as a grid.
 *
 * @param columns hosts or visitors
 */
public record GridPart(List<Column> columns, List<Day> days) {

  /** Somebody, and where or how many. */
  public record Column(String id, String name, String note) {}

  /** The slots of one day. */
  public record Day(String shown, List<Row> rows) {
    public Day {
      rows = List.copyOf(rows);
    }
  }

  /** A slot; its cells stand in the order of the columns. */
  public record Row(String slot, String hours, List<Cell> cells) {
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /**
   * What somebody does in a slot.
   *
   * @param column whose
   * @param isAbsent whether they cannot meet then
   * @param session the session that keeps them; empty where none does
   */
  public record Cell(String column, @Nullable Held held, boolean isAbsent, String session) {}

  /**
   * A meeting.
   *
   * @param id empty where it is tried alone
   * @param href its page; empty where it is tried alone
   * @param told who, when and where in one sentence, for those who do not see the grid
   */
  public record Held(
      String id,
      String href,
      String name,
      String place,
      String interpreter,
      boolean isPinned,
      boolean isChanged,
      String told) {}

  public GridPart {
    columns = List.copyOf(columns);
    days = List.copyOf(days);
  }
}
