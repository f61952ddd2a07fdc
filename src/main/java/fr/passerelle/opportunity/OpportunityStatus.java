package fr.passerelle.opportunity;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether an opportunity can be answered. */
public enum OpportunityStatus {
  /** It takes answers. */
  OPEN,
  /** It is announced, and took no answers yet when its source was read. */
  FORTHCOMING,
  /** It takes answers no more. */
  CLOSED;

  /**
   * As addresses, files and the API write it: {@code open}, {@code forthcoming}, {@code closed}.
   */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The status of this code, in any case. */
  public static Optional<OpportunityStatus> of(String code) {
    String wanted = code.strip().toLowerCase(Locale.ROOT);
    return Stream.of(values()).filter(status -> status.code().equals(wanted)).findFirst();
  }
}
