package fr.passerelle.organisation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A value that no partnering profile may have. */
public final class InvalidProfile extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;
  private static final int LONGEST_SHOWN = 80;

  private final String field;

  InvalidProfile(String field, Object value, String rule) {
    super("%s %s, but is %s".formatted(field, rule, shown(value)));
    this.field = field;
  }

  /** The field that is wrong, as files name it, such as {@code targetCountries}. */
  public String field() {
    return field;
  }

  /** Makes all checks, and throws the first fault with the others suppressed in it. */
  static void all(Runnable... checks) {
    InvalidProfile first = null;
    for (var check : checks) {
      try {
        check.run();
      } catch (InvalidProfile fault) {
        if (first == null) {
          first = fault;
        } else {
          first.addSuppressed(fault);
        }
      }
    }
    if (first != null) {
      throw first;
    }
  }

  /** Refuses a text that is blank. */
  static void notBlank(String field, String text) {
    if (text.isBlank()) {
      throw new InvalidProfile(field, "blank", "must say something");
    }
  }

  /** Refuses a text of more characters than so many; hanzi beyond the basic plane count once. */
  static void atMost(String field, @Nullable String text, int most) {
    if (text != null && text.codePointCount(0, text.length()) > most) {
      throw new InvalidProfile(
          field,
          text.codePointCount(0, text.length()) + " characters long",
          "must have at most " + most + " characters");
    }
  }

  /** Refuses a list with fewer or more values than so many. */
  static void count(String field, List<?> values, int least, int most) {
    if (values.size() < least || values.size() > most) {
      throw new InvalidProfile(
          field, values, "must have from " + least + " to " + most + " values");
    }
  }

  private static String shown(Object value) {
    String text = value.toString();
    return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN - 1) + "…";
  }
}
