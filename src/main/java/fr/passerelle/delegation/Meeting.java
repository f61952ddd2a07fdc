package fr.passerelle.delegation;

import org.jspecify.annotations.Nullable;

/**
 * Who meets whom, when and where, by their ids.
 *
 * @param interpreter null where none is needed
 */
public record Meeting(
    String visitor, String host, String slot, String table, @Nullable String interpreter) {

  /** Who meet. */
  public Pair pair() {
    return new Pair(visitor, host);
  }
}
