package fr.passerelle.delegation.application;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How far an application is. */
public enum ApplicationState {
  DRAFT,
  RECEIVED,
  INCOMPLETE,
  ELIGIBLE,
  INELIGIBLE,
  SELECTED,
  RESERVE,
  REFUSED,
  WITHDRAWN;

  /** Whether the committee decided. */
  public boolean isDecided() {
    return this == SELECTED || this == RESERVE || this == REFUSED;
  }

  /** Whether it stands in the ranking. */
  public boolean isRanked() {
    return this != DRAFT && this != INELIGIBLE && this != WITHDRAWN;
  }

  /** As in tables, messages and addresses. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The one with a code; none where there is none such. */
  public static Optional<ApplicationState> of(String code) {
    return Stream.of(values()).filter(one -> one.code().equals(code)).findFirst();
  }
}
