package fr.passerelle.http.account;

import fr.passerelle.http.page.Frame;
import fr.passerelle.http.route.Problem.FieldError;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A page that is one form.
 *
 * @param lead what it is for
 * @param told what came of the last one; null where nothing
 * @param action where the form goes; empty where there is none
 * @param hidden what it brings along unseen
 * @param button the word on its button
 * @param ways other pages that may be meant
 */
public record FormPage(
    Frame frame,
    String lead,
    @Nullable String told,
    List<FieldError> errors,
    String action,
    Map<String, String> hidden,
    List<Field> fields,
    String button,
    List<Way> ways) {

  /**
   * A field.
   *
   * @param type as HTML names it, such as {@code email}
   * @param autocomplete as HTML names it, such as {@code current-password}
   * @param hint under the label; empty where none
   */
  public record Field(
      String name,
      String type,
      String label,
      String value,
      String autocomplete,
      String hint,
      int longest) {}

  /** A link to another page. */
  public record Way(String label, String href) {}

  public FormPage {
    errors = List.copyOf(errors);
    hidden = Map.copyOf(hidden);
    fields = List.copyOf(fields);
    ways = List.copyOf(ways);
  }

  /** What is wrong with a field, if anything. */
  public @Nullable FieldError error(String field) {
    return errors.stream().filter(one -> one.field().equals(field)).findFirst().orElse(null);
  }
}
