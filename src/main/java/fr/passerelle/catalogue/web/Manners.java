package fr.passerelle.catalogue.web;

import crawlercommons.robots.BaseRobotRules;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What each host asks for, and when it may be asked again. Safe for use by many threads. */
final class Manners {

  private final Map<String, BaseRobotRules> rules = new HashMap<>();
  private final Map<String, Long> freeFrom = new HashMap<>();
  private final FetchLimits limits;

  Manners(FetchLimits limits) {
    this.limits = limits;
  }

  synchronized @Nullable BaseRobotRules rules(URI address) {
    return rules.get(origin(address));
  }

  synchronized void learn(URI address, BaseRobotRules learnt) {
    rules.put(origin(address), learnt);
  }

  /** Waits until the host of an address may be asked, and books the time after. */
  void waitFor(URI address) throws InterruptedException {
    long wait;
    synchronized (this) {
      long now = System.nanoTime();
      long from = Math.max(now, freeFrom.getOrDefault(address.getHost(), now));
      freeFrom.put(address.getHost(), from + pause(rules.get(origin(address))).toNanos());
      wait = from - now;
    }
    if (wait > 0) {
      Thread.sleep(Duration.ofNanos(wait));
    }
  }

  /** The pause that rules ask for, and ours at least. */
  Duration pause(@Nullable BaseRobotRules known) {
    long asked =
        known == null || known.getCrawlDelay() == BaseRobotRules.UNSET_CRAWL_DELAY
            ? 0
            : known.getCrawlDelay();
    var pause = Duration.ofMillis(Math.max(0, asked));
    return pause.compareTo(limits.pause()) > 0 ? pause : limits.pause();
  }

  static String origin(URI address) {
    return address.getScheme() + "://" + address.getAuthority();
  }
}
