package fr.passerelle.http.page;

import fr.passerelle.http.route.Problem.FieldError;
import java.util.List;

/**
 * The form for what is wrong with an entry, or the thanks for it.
 *
 * @param action where the form goes
 * @param back the organisation's page
 * @param sent whether the correction is kept
 */
public record CorrectionPage(
    Frame frame,
    ShownName name,
    String action,
    String back,
    boolean sent,
    List<Choice> fields,
    String right,
    String source,
    List<FieldError> errors) {

  /** A part of the entry that may be wrong. */
  public record Choice(String value, String label, boolean chosen) {}

  public CorrectionPage {
    fields = List.copyOf(fields);
    errors = List.copyOf(errors);
  }
}
