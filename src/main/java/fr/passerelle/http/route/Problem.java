package fr.passerelle.http.route;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a request could not be answered, as RFC 9457 shapes it.
 *
 * @param type names the kind of problem, such as {@code urn:passerelle:problem:parameters}
 * @param title what is wrong, in the reader's language; the same for all problems of a type
 * @param detail what is wrong this time; null where the title says all
 * @param errors the fields that are wrong; empty where the problem is not with a field
 */
public record Problem(
    String type, String title, int status, @Nullable String detail, List<FieldError> errors) {

  /**
   * A field that is wrong.
   *
   * @param field the parameter's or member's name
   * @param message what is wrong, in the reader's language
   * @param remedy what to do about it, in the reader's language
   */
  public record FieldError(String field, String message, String remedy) {}

  public Problem {
    errors = List.copyOf(errors);
  }
}
