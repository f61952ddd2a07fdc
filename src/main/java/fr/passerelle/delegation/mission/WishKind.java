package fr.passerelle.delegation.mission;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What is wished of a pair. */
public enum WishKind {
  /** They have to meet. */
  MUST,
  /** They would like to. */
  LIKE,
  /** They may not. */
  NEVER;

  /** As in tables, messages and addresses. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The one with a code; none where there is none such. */
  public static Optional<WishKind> of(String code) {
    return Stream.of(values()).filter(one -> one.code().equals(code)).findFirst();
  }
}
