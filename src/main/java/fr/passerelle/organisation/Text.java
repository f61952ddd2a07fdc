package fr.passerelle.organisation;

import fr.passerelle.language.Language;
import org.jspecify.annotations.Nullable;

/**
 * A passage that describes an organisation.
 *
 * @param language null where it is in none of the three languages, or unknown
 * @param source the id of the source that says so
 */
public record Text(Topic topic, @Nullable Language language, String text, String source) {

  /** What the passage is about. */
  public enum Topic {
    DESCRIPTION,
    HISTORY,
    /** What an organisation is certified for, such as {@code ISO 9001, EN 9100}. */
    CERTIFICATES,
    /** The languages that are spoken there: ISO 639-1 codes with commas between. */
    LANGUAGES,
    /** The countries that it sells to: ISO 3166-1 codes with commas between. */
    EXPORTS,
    /** The address of a role, such as {@code contact@}, that it gives to anybody. */
    CONTACT;

    /** Whether it tells what an organisation can do, so that it is found by its words. */
    public boolean tellsAbility() {
      return compareTo(CERTIFICATES) <= 0;
    }
  }
}
