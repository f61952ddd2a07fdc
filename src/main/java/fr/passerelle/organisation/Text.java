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
    HISTORY
  }
}
