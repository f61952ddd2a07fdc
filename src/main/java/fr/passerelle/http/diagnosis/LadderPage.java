package fr.passerelle.http.diagnosis;

import fr.passerelle.http.aid.SchemeLine;
import fr.passerelle.http.page.Frame;
import java.util.List;

/**
 * From project to product, level by level.
 *
 * @param rungs the nine levels, from the lowest
 * @param steps the kinds of partners, in the order in which they come
 */
public record LadderPage(Frame frame, List<Rung> rungs, List<Step> steps) {

  /**
   * A level.
   *
   * @param partner the kind of partner that comes next
   * @param step the id of that part of the page
   * @param schemesHref the schemes for it
   */
  public record Rung(
      int level, String name, String meaning, String partner, String step, String schemesHref) {}

  /**
   * A kind of partner.
   *
   * @param levels for which it comes next, in words
   * @param ways how one works with it
   * @param schemes that ask for such a level
   */
  public record Step(
      String id,
      String name,
      String role,
      String levels,
      String reason,
      String ways,
      String searchHref,
      List<SchemeLine> schemes) {}

  public LadderPage {
    rungs = List.copyOf(rungs);
    steps = List.copyOf(steps);
  }
}
