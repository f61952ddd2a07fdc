package fr.passerelle.http.page;

import fr.passerelle.http.page.RegisterPage.Option;
import fr.passerelle.http.page.ResultsPage.Hidden;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a directory comes in, step by step: the file, how it is understood, what would become of
 * its rows, and what became of them.
 *
 * @param action where the file is sent
 * @param id the directory's own name for ever, as far as it is known
 * @param mapping how the file is understood; null before there is one
 * @param preview null where it cannot be told
 * @param result null before the import
 */
public record DirectoryPage(
    Frame frame,
    String action,
    FieldMessages faults,
    String id,
    String title,
    @Nullable Mapping mapping,
    @Nullable Preview preview,
    @Nullable Result result) {

  /**
   * How the file is understood.
   *
   * @param kept what of the address stays while columns are corrected
   * @param sheets to choose from; empty where the file has none
   */
  public record Mapping(
      String fileName,
      List<Hidden> kept,
      String country,
      List<Option> sheets,
      List<String> notes,
      List<ColumnShown> columns) {
    public Mapping {
      kept = List.copyOf(kept);
      sheets = List.copyOf(sheets);
      notes = List.copyOf(notes);
      columns = List.copyOf(columns);
    }
  }

  /**
   * A column with the field it is taken for.
   *
   * @param name of its parameter
   * @param why how that is known, and how surely
   */
  public record ColumnShown(
      String name, String title, List<Option> options, String why, String samples) {
    public ColumnShown {
      options = List.copyOf(options);
    }
  }

  /**
   * What would become of the rows.
   *
   * @param counts a sentence each
   * @param order what the import is asked with
   */
  public record Preview(
      List<String> counts,
      List<RowShown> rows,
      boolean isUseful,
      String action,
      List<Hidden> order) {
    public Preview {
      counts = List.copyOf(counts);
      rows = List.copyOf(rows);
      order = List.copyOf(order);
    }
  }

  /**
   * A row.
   *
   * @param column the cell's column; empty where it is the whole row
   * @param value what stands in the cell
   * @param message what is wrong and what to do, or what is otherwise than before
   */
  public record RowShown(
      String line, String state, String name, String column, String value, String message) {}

  /**
   * What became of the rows.
   *
   * @param undo where the import is taken back; null where it is already
   */
  public record Result(
      String text, List<String> counts, long batch, @Nullable String undo, List<RowShown> rows) {
    public Result {
      counts = List.copyOf(counts);
      rows = List.copyOf(rows);
    }
  }
}
