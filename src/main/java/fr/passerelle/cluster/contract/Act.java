package fr.passerelle.cluster.contract;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a row of the log does. */
public enum Act {
  RECORD,
  /** Says again what happened, in place of what the event said before. */
  CORRECTION,
  /** The event does not hold any more. */
  WITHDRAWAL;

  /** As in tables, messages and addresses. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The one with a code; none where there is none such. */
  public static Optional<Act> of(String code) {
    return Stream.of(values()).filter(one -> one.code().equals(code)).findFirst();
  }
}
