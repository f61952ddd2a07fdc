package fr.passerelle.delegation.mission;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Who wishes something of a pair. */
public enum Asks {
  VISITOR,
  HOST,
  /** The team, for both. */
  OFFICER;

  /** As in tables, messages and addresses. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The one with a code; none where there is none such. */
  public static Optional<Asks> of(String code) {
    return Stream.of(values()).filter(one -> one.code().equals(code)).findFirst();
  }
}
