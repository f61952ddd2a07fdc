package fr.passerelle.http.shortlist;

import fr.passerelle.http.page.Frame;
import fr.passerelle.http.page.ShownName;
import fr.passerelle.http.route.Problem.FieldError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where an organisation is added to a list.
 *
 * @param need what it was found for; empty for nothing
 * @param language of the need, as a code
 * @param teams the reader's, each with its lists; empty where the reader is in none
 * @param holding the lists that it is in already
 * @param teamsHref where a team is made
 * @param signInHref where a visitor signs in and comes back from; null for others
 * @param back where the reader came from
 * @param fromPage whether that is the page of the organisation
 * @param addedTo the list that it has come into; null where nothing was added
 * @param key names the wish
 */
public record AddingPage(
    Frame frame,
    String action,
    String organisation,
    ShownName name,
    String need,
    String language,
    List<TeamChoice> teams,
    List<Way> holding,
    String fresh,
    String teamsHref,
    @Nullable String signInHref,
    String back,
    boolean fromPage,
    @Nullable Way added,
    @Nullable Way addedTo,
    String key,
    List<FieldError> errors) {

  /**
   * A team and its lists.
   *
   * @param lists each as {@code team/list}
   * @param fresh the value of a new list, {@code team/}
   * @param freshChosen whether that is chosen
   */
  public record TeamChoice(String name, List<Choice> lists, String fresh, boolean freshChosen) {
    public TeamChoice {
      lists = List.copyOf(lists);
    }
  }

  /** A link to an entry or a list. */
  public record Way(String label, String href) {}

  public AddingPage {
    teams = List.copyOf(teams);
    holding = List.copyOf(holding);
    errors = List.copyOf(errors);
  }
}
