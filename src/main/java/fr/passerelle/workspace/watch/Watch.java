package fr.passerelle.workspace.watch;

import fr.passerelle.language.Language;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A search that a team has saved, to be told of what newly answers it.
 *
 * @param account who made it and gets its letters; null once that account is gone
 * @param name what the team calls it, at most {@value #LONGEST_NAME} characters
 * @param language of who reads it
 * @param parameters of the search, as they stand in its address after the question mark
 * @param paused since when it rests; null where it does not
 * @param feed the secret part of the address of its feed
 * @param unsubscribe the secret part of the address that ends its letters
 */
public record Watch(
    String id,
    String team,
    @Nullable String account,
    String name,
    Language language,
    String parameters,
    Frequency frequency,
    Instant created,
    @Nullable Instant paused,
    String feed,
    String unsubscribe) {

  public static final int LONGEST_NAME = 120;

  /** How long the parameters of a search may be that is saved. */
  public static final int LONGEST_PARAMETERS = 8_000;

  public Watch {
    if (name.isBlank() || name.length() > LONGEST_NAME) {
      throw new IllegalArgumentException(
          "a watch's name must have from 1 to " + LONGEST_NAME + " characters: " + name);
    }
    if (parameters.length() > LONGEST_PARAMETERS) {
      throw new IllegalArgumentException(
          "a watch's parameters must have at most %d characters, but have %d"
              .formatted(LONGEST_PARAMETERS, parameters.length()));
    }
  }

  public boolean isPaused() {
    return paused != null;
  }
}
