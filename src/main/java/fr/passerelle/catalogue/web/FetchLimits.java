package fr.passerelle.catalogue.web;

import java.time.Duration;

/**
 * How much a page may ask of us, and we of its host.
 *
 * @param bytes the largest page, as it is after unpacking
 * @param time the longest time for one page with its redirects
 * @param redirects how many are followed
 * @param pause the time between two requests to a host, where {@code robots.txt} asks for no more
 * @param longestPause a host that asks for more than this is not read
 */
public record FetchLimits(
    int bytes, Duration time, int redirects, Duration pause, Duration longestPause) {

  /** 2 MB and 20 seconds a page, five redirects, a request a second. */
  public static final FetchLimits POLITE =
      new FetchLimits(
          2 << 20, Duration.ofSeconds(20), 5, Duration.ofSeconds(1), Duration.ofSeconds(30));

  public FetchLimits {
    if (bytes <= 0 || redirects < 0 || time.isNegative() || pause.isNegative()) {
      throw new IllegalArgumentException("limits must be above 0: " + bytes + ", " + time);
    }
  }
}
