package fr.passerelle.cluster.portfolio;

import java.util.Locale;

/** What members are counted and listed by. */
public enum Criterion {
  /** The id of a cluster, as it is today, that it is a member of. */
  CLUSTER,
  /** The same again, so that members of two clusters can be asked for. */
  ALSO,
  /** The code of the department that it is in. */
  DEPARTMENT,
  /** The one name of the region that it is in. */
  REGION,
  /** The id of a concept that a source asserts, or of a broader one. */
  THEME,
  /** The code of a size class. */
  SIZE,
  /** The code of an organisation type. */
  TYPE,
  /** A technology readiness level, from 1 to 9, that a published profile tells. */
  TRL,
  /** The id of a concept that a published offer is about, or of a broader one; or any. */
  OFFERS,
  /** The same for published requests. */
  SEEKS;

  /** The name in addresses, such as {@code theme}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
