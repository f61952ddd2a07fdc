package fr.passerelle.delegation.outcome;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How far a visitor and a host have come, from the first idea on; a later one includes those before
 * it.
 */
public enum Stage {
  /** The team proposes the one to the other. */
  MATCH,
  /** One of both was asked, or wishes something. */
  CONTACT,
  /** They met. */
  MEETING,
  AGREEMENT,
  PROJECT,
  /** A product of theirs is on the market. */
  PRODUCT;

  /** As in tables, messages and addresses. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The one with a code; none where there is none such. */
  public static Optional<Stage> of(String code) {
    return Stream.of(values()).filter(one -> one.code().equals(code)).findFirst();
  }

  /** The later of two. */
  Stage or(Stage other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
