package fr.passerelle.http.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The first of the pairs that may be one organisation, or the records of one organisation.
 *
 * @param count how many pairs wait, as a sentence
 * @param pair null where none waits
 * @param records those of one organisation, to be split; empty where pairs are shown
 * @param canUndo whether there is a decision to take back
 */
public record DuplicatesPage(
    Frame frame,
    String count,
    @Nullable PairShown pair,
    List<RecordShown> records,
    boolean canUndo) {

  /**
   * Two records side by side.
   *
   * @param score as a sentence
   */
  public record PairShown(
      String one,
      String other,
      String score,
      List<RowShown> rows,
      List<String> speaksFor,
      List<String> speaksAgainst) {}

  /**
   * A field of both records.
   *
   * @param differs whether both tell it, and not the same
   */
  public record RowShown(String field, String one, String other, boolean differs) {}

  /** A record of an organisation. */
  public record RecordShown(String ownId) {}

  public DuplicatesPage {
    records = List.copyOf(records);
  }
}
