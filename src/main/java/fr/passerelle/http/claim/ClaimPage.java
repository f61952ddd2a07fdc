package fr.passerelle.http.claim;

import fr.passerelle.http.page.Frame;
import fr.passerelle.http.route.Problem.FieldError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The form by which an organisation is claimed.
 *
 * @param domain the web domain at which an address proves it; empty where there is none
 * @param isByStaff whether the word of staff is chosen
 * @param makeTeam where a team is made; shown where the reader has none
 * @param signIn where one signs in to come back here; null for who has
 */
public record ClaimPage(
    Frame frame,
    String name,
    String action,
    String back,
    String domain,
    List<Choice> teams,
    boolean isByStaff,
    String email,
    String words,
    List<Choice> licences,
    String makeTeam,
    @Nullable String signIn,
    List<FieldError> errors) {

  /** Something that can be chosen. */
  public record Choice(String value, String label, boolean isChosen) {}

  public ClaimPage {
    teams = List.copyOf(teams);
    licences = List.copyOf(licences);
    errors = List.copyOf(errors);
  }
}
