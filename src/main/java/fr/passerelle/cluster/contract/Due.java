package fr.passerelle.cluster.contract;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** By when an objective is to be reached. */
public enum Due {
  MID_TERM,
  END;

  /** As in tables, messages and addresses. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The one with a code; none where there is none such. */
  public static Optional<Due> of(String code) {
    return Stream.of(values()).filter(one -> one.code().equals(code)).findFirst();
  }
}
