package fr.passerelle.workspace.request;

import org.jspecify.annotations.Nullable;

/**
 * Who changes something, and for whom.
 *
 * @param team whose object it is
 * @param account the person; null where a program does it
 * @param key names this very wish, so that it can be repeated without being done twice; null where
 *     it is not going to be
 */
public record Act(String team, @Nullable String account, @Nullable String key) {

  /** How long a key may be, in characters. */
  public static final int LONGEST_KEY = 100;

  public Act {
    if (key != null && (key.isBlank() || key.length() > LONGEST_KEY)) {
      throw new IllegalArgumentException(
          "a key has from 1 to " + LONGEST_KEY + " characters, but is " + key);
    }
  }

  /** Something that a person does once. */
  public static Act of(String team, String account) {
    return new Act(team, account, null);
  }

  /** The same under a key. */
  public Act under(String name) {
    return new Act(team, account, name);
  }
}
