package fr.passerelle.workspace.watch;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How often letters tell of a watch's alerts. */
public enum Frequency {
  /** As soon as there is one, all of an import together. */
  AT_ONCE(Duration.ZERO),
  DAILY(Duration.ofDays(1)),
  WEEKLY(Duration.ofDays(7)),
  /** No letters: the alerts stand on the page and in the feed. */
  NEVER(Duration.ofDays(36_500));

  private final Duration between;

  Frequency(Duration between) {
    this.between = between;
  }

  /** How long after one letter the next may follow. */
  public Duration between() {
    return between;
  }

  /** As in tables, forms and the API, such as {@code at-once}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The frequency of a code; none where there is none such. */
  public static Optional<Frequency> of(String code) {
    return Stream.of(values()).filter(one -> one.code().equals(code)).findFirst();
  }
}
