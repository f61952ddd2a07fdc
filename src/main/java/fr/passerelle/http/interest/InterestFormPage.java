package fr.passerelle.http.interest;

import fr.passerelle.http.page.Frame;
import fr.passerelle.http.route.Problem.FieldError;
import java.util.List;

/**
 * The form of an interest.
 *
 * @param title of the profile, or the organisation's name
 * @param back the page that it is about
 * @param isMediated whether it goes through the cluster or the embassy
 * @param theirTerms what the other side wishes for intellectual property, in sentences
 * @param teams the reader's, of which one sends it
 * @param profiles those of the reader's teams, of which one may be attached
 * @param terms what the reader may state instead
 * @param key names the wish to send it
 */
public record InterestFormPage(
    Frame frame,
    String action,
    String title,
    String back,
    boolean isMediated,
    List<String> theirTerms,
    String teamsHref,
    List<Choice> teams,
    String reason,
    List<Choice> profiles,
    List<Term> terms,
    boolean tellsContact,
    String name,
    String email,
    String key,
    List<FieldError> errors) {

  /** A wish for intellectual property, to be chosen. */
  public record Term(String field, String label, List<Choice> choices) {
    public Term {
      choices = List.copyOf(choices);
    }
  }

  public InterestFormPage {
    theirTerms = List.copyOf(theirTerms);
    teams = List.copyOf(teams);
    profiles = List.copyOf(profiles);
    terms = List.copyOf(terms);
    errors = List.copyOf(errors);
  }
}
