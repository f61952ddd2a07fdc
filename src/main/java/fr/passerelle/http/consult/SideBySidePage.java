package fr.passerelle.http.consult;

import fr.passerelle.http.account.FormPage;
import fr.passerelle.http.page.Frame;
import fr.passerelle.http.profile.FormSection.Choice;
import fr.passerelle.http.route.Problem.FieldError;
import java.util.List;

/**
 * Suppliers side by side.
 *
 * @param over the line that they are for
 * @param missing what is still to come; each a sentence
 * @param choices whom else to compare; empty where that cannot be chosen
 * @param choosing where the choice goes
 * @param listing where those shown are put on the shortlist; empty where they are not
 * @param ways to files and other pages
 */
public record SideBySidePage(
    Frame frame,
    String over,
    String overHref,
    String lead,
    Comparison comparison,
    List<String> missing,
    List<Choice> choices,
    String choosing,
    String listing,
    List<FormPage.Way> ways,
    List<FieldError> errors) {
  public SideBySidePage {
    missing = List.copyOf(missing);
    choices = List.copyOf(choices);
    ways = List.copyOf(ways);
    errors = List.copyOf(errors);
  }
}
