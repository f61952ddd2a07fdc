package fr.passerelle.organisation;

import fr.passerelle.language.Language;
import org.jspecify.annotations.Nullable;

/**
 * One name of an organisation.
 *
 * @param text as its source writes it, never empty
 * @param language the language of the name; null where it belongs to none of the three, or none is
 *     known
 * @param source the id of the source that says so
 */
public record Name(String text, @Nullable Language language, Kind kind, String source) {

  /** How a name is used. */
  public enum Kind {
    /** The name to show in its language. */
    PREFERRED,
    /** Another name in use. */
    ALIAS,
    ACRONYM,
    /** A name of the past. */
    FORMER
  }

  public Name {
    if (text.isBlank()) {
      throw new IllegalArgumentException("a name must not be blank");
    }
  }
}
