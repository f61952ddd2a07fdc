package fr.passerelle.catalogue;

import fr.passerelle.organisation.SourceMark;
import java.util.List;

/**
 * Which record a field of an organisation was taken from, and what other records say instead.
 *
 * @param field what it is, such as {@code website} or {@code identifier.siren}
 * @param value as text; codes as in files
 * @param mark of the strongest record that says it
 * @param others what the others say where that is another value and only one can be; the strongest
 *     first
 */
public record FieldOrigin(String field, String value, SourceMark mark, List<Said> others) {

  /** What a record says that was not taken. */
  public record Said(String value, SourceMark mark) {}

  public FieldOrigin {
    others = List.copyOf(others);
  }
}
