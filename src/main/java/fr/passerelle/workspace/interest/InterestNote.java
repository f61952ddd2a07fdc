package fr.passerelle.workspace.interest;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one side wrote down for itself.
 *
 * @param by who wrote it; empty where the account is gone
 * @param words at most {@value #LONGEST} characters
 * @param edited when it was last; null where it never was
 */
public record InterestNote(
    String id, String by, String words, Instant created, @Nullable Instant edited) {

  public static final int LONGEST = 4_000;

  /** How many a side may keep of one interest. */
  public static final int MOST = 500;
}
