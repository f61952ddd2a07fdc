package fr.passerelle.delegation.mission;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How sure it is that somebody takes part. */
public enum PartyState {
  /** Found, and not asked yet. */
  PROPOSED,
  /** Asked. */
  INVITED,
  /** Takes part. */
  CONFIRMED,
  /** Does not. */
  DECLINED,
  /** Did, and no longer does. */
  CANCELLED;

  /** As in tables, messages and addresses. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The one with a code; none where there is none such. */
  public static Optional<PartyState> of(String code) {
    return Stream.of(values()).filter(one -> one.code().equals(code)).findFirst();
  }
}
