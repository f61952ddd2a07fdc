package fr.passerelle.http.page;

import fr.passerelle.http.route.Problem.FieldError;
import java.util.List;

/** A page that says what went wrong, and where to go on. */
public record ErrorPage(Frame frame, String text, List<FieldError> errors) {
  public ErrorPage {
    errors = List.copyOf(errors);
  }
}
