package fr.passerelle.http.claim;

import fr.passerelle.http.page.Frame;
import java.util.List;

/**
 * How often an organisation was shown, and for what.
 *
 * @param name of the organisation; empty where the team has none
 * @param months the newest first
 * @param isMoreHidden whether concepts are left out that too few asked for
 */
public record ExposurePage(
    Frame frame,
    ClaimLinks links,
    String team,
    String name,
    List<MonthShown> months,
    List<ConceptShown> concepts,
    boolean isMoreHidden,
    int fewestShowings,
    int fewestDays) {

  /**
   * A month.
   *
   * @param width of its bar, from 0 to 100
   */
  public record MonthShown(
      String name,
      int width,
      String shown,
      String first,
      String middle,
      String beyond,
      String opened,
      String shortlisted) {}

  /** What was asked for. */
  public record ConceptShown(String label, String href, int width, String shown, String first) {}

  public ExposurePage {
    months = List.copyOf(months);
    concepts = List.copyOf(concepts);
  }
}
