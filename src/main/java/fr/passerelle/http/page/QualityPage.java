package fr.passerelle.http.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the catalogue lacks.
 *
 * @param count of how many organisations it tells, as a sentence
 * @param listing the organisations that a check finds; null where none was chosen
 * @param corrections what readers asked for, open ones first
 * @param decides whether the reader may accept and reject
 */
public record QualityPage(
    Frame frame,
    String count,
    List<Column> checks,
    List<Table> tables,
    @Nullable Listing listing,
    List<CorrectionShown> corrections,
    boolean decides) {

  /** A check as the head of a column, with what it finds in all. */
  public record Column(String label, String count, String href) {}

  /** Sources or clusters, a row each. */
  public record Table(String title, List<Row> rows) {}

  /** A source or a cluster with what each check finds in it. */
  public record Row(String label, String organisations, List<Cell> cells) {}

  /** A count with the list of what is counted; no address where it is zero. */
  public record Cell(String count, @Nullable String href) {}

  /** Organisations that a check finds. */
  public record Listing(
      String title,
      String mend,
      List<Found> found,
      @Nullable String next,
      @Nullable String table) {}

  /**
   * An organisation with where it is and when a source last confirmed it.
   *
   * @param mend where what is wrong can be mended at once
   */
  public record Found(ShownName name, String href, String place, String updated, String mend) {}

  /** What a reader asked for. */
  public record CorrectionShown(
      long id,
      String organisation,
      String href,
      String field,
      String right,
      String source,
      String date,
      String state,
      boolean open,
      boolean rejectable,
      String action) {}

  public QualityPage {
    checks = List.copyOf(checks);
    tables = List.copyOf(tables);
    corrections = List.copyOf(corrections);
  }
}
