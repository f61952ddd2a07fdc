package fr.passerelle.aid;

import java.util.Locale;

/** How a scheme takes applications, as far as its sources tell. */
public enum Standing {
  /** At any time, within its first and last day where it has them. */
  CONTINUOUS,
  /** By calls that come again; open only where a cut-off that is still to come is known. */
  RECURRING,
  /** No more. */
  ENDED,
  /** The sources do not say whether it still does. */
  UNVERIFIED;

  /** The name in files and the API, such as {@code recurring}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
