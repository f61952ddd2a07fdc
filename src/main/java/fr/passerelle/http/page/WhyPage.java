package fr.passerelle.http.page;

import java.util.List;

/**
 * Why an organisation answers a need: every signal, what it adds, and what it found.
 *
 * @param need as it was asked; empty where none was
 * @param backHref the list
 * @param sum the sum of the parts
 * @param answers whether it answers the need at all
 */
public record WhyPage(
    Frame frame,
    String need,
    String backHref,
    String organisationHref,
    ResultItem item,
    List<String> covered,
    List<String> missing,
    String sum,
    boolean answers) {
  public WhyPage {
    covered = List.copyOf(covered);
    missing = List.copyOf(missing);
  }
}
