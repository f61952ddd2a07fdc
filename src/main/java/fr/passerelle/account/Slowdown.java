package fr.passerelle.account;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/**
 * Makes who fails again and again wait longer each time, up to a minute; never locks out for ever.
 * After a quiet quarter of an hour all is forgotten. Kept in memory alone, for a bounded number of
 * keys. Safe for use by many threads at once.
 */
public final class Slowdown {

  private static final int MOST_KEYS = 50_000;
  private static final Duration LONGEST = Duration.ofMinutes(1);
  private static final Duration MEMORY = Duration.ofMinutes(15);

  private record Failures(int count, Instant last) {}

  private final InstantSource clock;
  private final int free;
  private final Map<String, Failures> failures = new HashMap<>();

  /** Makes wait from the failure after so many free ones on. */
  public Slowdown(InstantSource clock, int free) {
    this.clock = clock;
    this.free = free;
  }

  /** How long a key must still wait before it may try; zero where it may now. */
  synchronized Duration wait(String key) {
    var now = clock.instant();
    var known = failures.get(key);
    if (known == null || known.last().plus(MEMORY).isBefore(now)) {
      failures.remove(key);
      return Duration.ZERO;
    }
    int beyond = known.count() - free;
    if (beyond < 0) {
      return Duration.ZERO;
    }
    var pause = Duration.ofSeconds(1L << Math.min(beyond, 6));
    pause = pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
    var left = Duration.between(now, known.last().plus(pause));
    return left.isNegative() ? Duration.ZERO : left;
  }

  /**
   * Counts an attempt of a key that may try now, as failed until it is taken back: so those that
   * are made at one moment count as well.
   *
   * @return how long it must wait first; zero where it was counted
   */
  public synchronized Duration attempt(String key) {
    var left = wait(key);
    if (left.isPositive()) {
      return left;
    }
    var now = clock.instant();
    if (failures.size() >= MOST_KEYS) {
      failures.values().removeIf(old -> old.last().plus(MEMORY).isBefore(now));
      if (failures.size() >= MOST_KEYS) {
        failures.clear();
      }
    }
    failures.merge(key, new Failures(1, now), (old, _) -> new Failures(old.count() + 1, now));
    return Duration.ZERO;
  }

  /** Forgets the failures of a key that has proven itself. */
  public synchronized void succeeded(String key) {
    failures.remove(key);
  }

  /** Takes back one attempt of a key that others use as well. */
  public synchronized void takeBack(String key) {
    failures.computeIfPresent(
        key, (_, old) -> old.count() <= 1 ? null : new Failures(old.count() - 1, old.last()));
  }
}
