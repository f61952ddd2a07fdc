package fr.passerelle.purchasing.consult;

import java.util.Locale;

/** How far the non-disclosure agreement with a supplier is. */
public enum Nda {
  /** None is needed. */
  NONE,
  TO_SEND,
  SENT,
  SIGNED;

  /** The name in the database, files and messages. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Nda of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
