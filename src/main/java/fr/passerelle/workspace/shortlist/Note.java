package fr.passerelle.workspace.shortlist;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wrote down of an entry.
 *
 * @param by who wrote it; empty where the account is gone or a program did it
 * @param words at most {@value #LONGEST} characters
 * @param edited when it was last; null where it never was
 */
public record Note(
    String id, String entry, String by, String words, Instant created, @Nullable Instant edited) {

  public static final int LONGEST = 4_000;

  /** How many an entry may have. */
  public static final int MOST = 500;
}
