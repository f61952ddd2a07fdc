package fr.passerelle.cluster.contract;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is to be reached.
 *
 * @param market the country in which; empty for all
 * @param target above 0; of a share in percent
 * @param recorded since when it is one
 * @param ended since when it is none any more; null where it is one
 */
public record Objective(
    String id,
    String contract,
    Indicator indicator,
    String market,
    Due due,
    long target,
    Instant recorded,
    @Nullable Instant ended) {

  /** How many a contract may have at a time. */
  public static final int MOST = 100;

  /** Whether it was one before a moment. */
  boolean holds(Instant asOf) {
    return recorded.isBefore(asOf) && (ended == null || !ended.isBefore(asOf));
  }
}
