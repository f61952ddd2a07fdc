package fr.passerelle.http.page;

import fr.passerelle.http.route.Problem.FieldError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page that says what went wrong, and where to go on.
 *
 * @param retry the same address without what is wrong; null where there is none
 */
public record ErrorPage(Frame frame, String text, List<FieldError> errors, @Nullable String retry) {
  public ErrorPage {
    errors = List.copyOf(errors);
  }
}
