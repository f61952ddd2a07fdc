package fr.passerelle.workspace.shortlist;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An address under which somebody without an account may read a list for a while.
 *
 * @param showsNotes whether the notes may be read too
 * @param by who made it; empty where the account is gone or a program did it
 * @param revoked when it was withdrawn; null where it was not
 */
public record ReadLink(
    String id,
    String list,
    boolean showsNotes,
    String by,
    Instant created,
    Instant expires,
    @Nullable Instant revoked) {

  /** How long one may hold at most. */
  public static final Duration LONGEST = Duration.ofDays(366);

  /** Whether it leads to the list at a moment. */
  public boolean holds(Instant at) {
    return revoked == null && at.isBefore(expires);
  }
}
