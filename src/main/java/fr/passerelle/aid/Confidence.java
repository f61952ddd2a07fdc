package fr.passerelle.aid;

import java.util.Locale;

/** How far the facts of a scheme can be relied on. */
public enum Confidence {
  /** A page of the operator, or several that agree, were read. */
  HIGH,
  /** Known well, but not read again in every point. */
  MEDIUM,
  /** To be checked before anybody relies on it. */
  LOW;

  /** The name in files, addresses and the API, such as {@code high}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
