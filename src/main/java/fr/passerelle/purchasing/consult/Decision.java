package fr.passerelle.purchasing.consult;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who supplies a line, for which reason.
 *
 * @param person who decided; empty where the account was erased
 * @param reopened since when it does not hold any more; null where it does
 * @param reopenReason why; empty where it holds
 */
public record Decision(
    String id,
    int position,
    List<Share> shares,
    String reason,
    String person,
    Instant at,
    @Nullable Instant reopened,
    String reopenReason) {

  /**
   * A supplier's share of a line.
   *
   * @param organisation its id in the catalogue
   * @param percent from 1 to 100
   */
  public record Share(String organisation, String name, int percent) {}

  public Decision {
    shares = List.copyOf(shares);
  }

  /** Whether it holds. */
  public boolean holds() {
    return reopened == null;
  }
}
