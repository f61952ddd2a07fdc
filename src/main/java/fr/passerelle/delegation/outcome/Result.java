package fr.passerelle.delegation.outcome;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a meeting brought. */
public enum Result {
  CONTACT,
  VISIT,
  /** Samples or data change hands. */
  EXCHANGE,
  /** An agreement to keep what is told to oneself. */
  NDA,
  AGREEMENT,
  PROJECT,
  PRODUCT;

  /** As in tables, messages and addresses. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The one with a code; none where there is none such. */
  public static Optional<Result> of(String code) {
    return Stream.of(values()).filter(one -> one.code().equals(code)).findFirst();
  }
}
