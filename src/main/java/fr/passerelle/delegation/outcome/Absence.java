package fr.passerelle.delegation.outcome;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Who did not come to a meeting. */
public enum Absence {
  NOBODY,
  VISITOR,
  HOST,
  BOTH;

  /** As in tables, messages and addresses. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The one with a code; none where there is none such. */
  public static Optional<Absence> of(String code) {
    return Stream.of(values()).filter(one -> one.code().equals(code)).findFirst();
  }
}
