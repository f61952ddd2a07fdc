package fr.passerelle.http.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where most readers begin.
 *
 * @param shown the first answer to the first example; null where there is none
 * @param inside what is inside and how fresh, a sentence each
 * @param fields the broadest concepts
 */
public record HomePage(
    Frame frame,
    List<Example> examples,
    @Nullable ResultItem shown,
    List<String> inside,
    List<Field> fields) {

  /** A need that shows how to ask. */
  public record Example(String text, String href) {}

  /** A field of the thesaurus. */
  public record Field(String label, String href) {}

  public HomePage {
    examples = List.copyOf(examples);
    inside = List.copyOf(inside);
    fields = List.copyOf(fields);
  }
}
