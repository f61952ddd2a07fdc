package fr.passerelle.purchasing.consult;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done about a line.
 *
 * @param ordinal its number within the team, from 1
 * @param line the buyer's own id of the line
 * @param person who did it; null where a supplier did by a link, or the account was erased
 * @param supplier who did it by a link, or the cluster that proposed; empty where somebody of the
 *     team did
 * @param act such as {@code invited}
 * @param object what it was done to, such as the name of a supplier
 * @param was how it was before; empty where there was nothing
 * @param became how it is since; empty where there is nothing
 */
public record Act(
    long ordinal,
    Instant at,
    int position,
    String line,
    @Nullable String person,
    String supplier,
    String act,
    String object,
    String was,
    String became) {

  /** What a cluster does when it proposes a member. */
  static final String PROPOSED = "proposed";

  /** Whether a cluster did it, and not a supplier by a link. */
  public boolean isOfCluster() {
    return act.equals(PROPOSED);
  }
}
