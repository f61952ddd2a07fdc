package fr.passerelle.http.purchasing;

import fr.passerelle.http.page.Frame;
import fr.passerelle.http.profile.FormSection;
import fr.passerelle.http.route.Problem.FieldError;
import java.util.List;

/** The form in which a line of a need sheet is corrected. */
public record NeedFormPage(
    Frame frame,
    String line,
    String lineHref,
    List<FieldError> errors,
    List<FormSection> sections,
    String action) {

  public NeedFormPage {
    errors = List.copyOf(errors);
    sections = List.copyOf(sections);
  }
}
