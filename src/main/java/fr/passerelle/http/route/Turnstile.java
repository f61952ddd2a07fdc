package fr.passerelle.http.route;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * Lets each address through so many times a while, and all together some times more. Addresses are
 * kept in memory alone, as long as they count. Safe for use by many threads at once.
 */
public final class Turnstile {

  private final int each;
  private final int together;
  private final Duration within;
  private final InstantSource clock;
  private final Map<String, Deque<Instant>> passed = new HashMap<>();

  public Turnstile(int each, int together, Duration within, InstantSource clock) {
    this.each = each;
    this.together = together;
    this.within = within;
    this.clock = clock;
  }

  /** Whether somebody at this address may pass once more; counts it where so. */
  public synchronized boolean pass(String address) {
    var now = clock.instant();
    var since = now.minus(within);
    passed
        .values()
        .forEach(
            times -> {
              while (!times.isEmpty() && times.peekFirst().isBefore(since)) {
                times.removeFirst();
              }
            });
    passed.values().removeIf(Deque::isEmpty);
    int all = passed.values().stream().mapToInt(Deque::size).sum();
    var own = passed.computeIfAbsent(address, key -> new ArrayDeque<>());
    if (own.size() >= each || all >= together) {
      return false;
    }
    own.addLast(now);
    return true;
  }
}
