package fr.passerelle.http.shortlist;

import fr.passerelle.http.page.Frame;
import fr.passerelle.http.route.Problem.FieldError;
import java.util.List;

/**
 * The lists of a team.
 *
 * @param due what is to be done soon, as a sentence; empty for nothing
 * @param name of a list to make, as it was typed
 * @param need of it, as it was typed
 */
public record ListsPage(
    Frame frame,
    ShortlistLinks links,
    String team,
    String teamHref,
    List<Line> lists,
    String due,
    String name,
    String need,
    List<FieldError> errors) {

  /** A list. */
  public record Line(String name, String href, String entries, String changed) {}

  public ListsPage {
    lists = List.copyOf(lists);
    errors = List.copyOf(errors);
  }
}
