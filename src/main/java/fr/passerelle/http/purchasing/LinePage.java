package fr.passerelle.http.purchasing;

import fr.passerelle.http.page.Frame;
import java.util.List;

/**
 * A line of a need sheet with its long list.
 *
 * @param facts what the line tells: a label and a text each
 * @param told what came of the last form; empty where nothing
 * @param atWork that the search goes on; empty where it does not
 * @param compareHref where those who are ticked are compared
 * @param consultHref where the line is consulted on
 * @param filterHref the same page with or without those who lack a must-have
 */
public record LinePage(
    Frame frame,
    String sheet,
    String sheetHref,
    String specification,
    List<Fact> facts,
    List<String> faults,
    String correctHref,
    String told,
    String atWork,
    String count,
    String filter,
    String filterHref,
    List<Row> rows,
    String compareHref,
    String consultHref) {

  /** Something that the line tells. */
  public record Fact(String label, String text) {}

  /**
   * A candidate.
   *
   * @param standing whether it is chosen, or what choosing it instead would change
   * @param askHref where it is asked for what is missing; empty where nothing is
   */
  public record Row(
      String organisation,
      String name,
      String href,
      String about,
      String value,
      boolean isChosen,
      String standing,
      List<String> reasons,
      List<Checked> checks,
      String askHref) {
    public Row {
      reasons = List.copyOf(reasons);
      checks = List.copyOf(checks);
    }
  }

  /**
   * What is asked and known.
   *
   * @param verdict yes, no or unknown
   */
  public record Checked(String verdict, String label, String found) {}

  public LinePage {
    facts = List.copyOf(facts);
    faults = List.copyOf(faults);
    rows = List.copyOf(rows);
  }
}
