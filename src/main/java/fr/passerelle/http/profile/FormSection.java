package fr.passerelle.http.profile;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of the form.
 *
 * @param lead one or two sentences of guidance; empty where none
 */
public record FormSection(String title, String lead, List<Field> fields) {

  /** How a field is filled in. */
  public enum Shape {
    LINE,
    AREA,
    DATE,
    SELECT,
    RADIOS,
    CHECKS
  }

  /**
   * A field.
   *
   * @param text what is written in it; empty where it has choices
   * @param choices empty where it is written
   * @param limit how many characters it may have; 0 where any number
   * @param count how many characters of how many it has; null where it has no limit
   */
  public record Field(
      Shape shape,
      String name,
      String label,
      String hint,
      String text,
      List<Choice> choices,
      int limit,
      @Nullable String count) {
    public Field {
      choices = List.copyOf(choices);
    }
  }

  /** A value to choose. */
  public record Choice(String value, String label, boolean isChosen) {}

  public FormSection {
    fields = List.copyOf(fields);
  }
}
