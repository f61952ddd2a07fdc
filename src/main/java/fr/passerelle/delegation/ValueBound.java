package fr.passerelle.delegation;

import java.util.List;

/**
 * What no programme of an instance can exceed.
 *
 * <p>Found by prices: whatever several people compete for (a host's slot, a table, an interpreter,
 * a pair's one meeting, the number of meetings one may have) has a price of zero or more, and each
 * visitor takes the dearest way through the mission at these prices without regard to anybody else.
 * What they earn and the prices paid are together at least the value of every programme: the
 * Lagrangian dual (Geoffrion, "Lagrangean relaxation for integer programming", 1974). Prices move
 * step by step until the sum falls no more; it then is near the linear programme's bound, and below
 * it where a visitor's whole ways are fewer than what mixtures of ways suggest.
 *
 * @param value the greatest whole number that a programme could be worth
 */
public record ValueBound(int value) {

  /** The bound of an instance; equal instances have equal bounds. */
  public static ValueBound of(Instance instance) {
    var problem = new Problem(instance, List.of());
    return new ValueBound((int) Math.floor(new PriceSearch(problem).run() + 1e-6));
  }
}
