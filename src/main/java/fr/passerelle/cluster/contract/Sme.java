package fr.passerelle.cluster.contract;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether a firm is an SME by the EU definition. */
public enum Sme {
  YES,
  NO,
  UNKNOWN;

  /** As in tables, messages and addresses. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The one with a code; none where there is none such. */
  public static Optional<Sme> of(String code) {
    return Stream.of(values()).filter(one -> one.code().equals(code)).findFirst();
  }
}
