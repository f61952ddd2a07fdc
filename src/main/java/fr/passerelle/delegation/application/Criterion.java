package fr.passerelle.delegation.application;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a committee gives marks for. */
public enum Criterion {
  SCIENCE(30),
  MARKET(25),
  TANDEM(20),
  SUPPORT(10),
  FEASIBILITY(15);

  private final int usual;

  Criterion(int usual) {
    this.usual = usual;
  }

  /** Its weight where a mission says nothing else. */
  public int usual() {
    return usual;
  }

  /** As in tables, messages and addresses. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The one with a code; none where there is none such. */
  public static Optional<Criterion> of(String code) {
    return Stream.of(values()).filter(one -> one.code().equals(code)).findFirst();
  }
}
