package fr.passerelle.aid;

import java.util.Locale;

/** In what form support comes. */
public enum SupportKind {
  GRANT,
  LOAN,
  EQUITY,
  INSURANCE,
  /** Tax or contributions that need not be paid. */
  TAX,
  /** Journeys and stays of people. */
  MOBILITY,
  ADVICE;

  /** The name in files, addresses and the API, such as {@code grant}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
