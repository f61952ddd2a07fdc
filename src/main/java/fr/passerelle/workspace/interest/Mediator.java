package fr.passerelle.workspace.interest;

import java.util.Locale;

/** Who reads an expression of interest before its recipient does. */
public enum Mediator {
  /** The staff of a cluster. */
  CLUSTER,
  /** The officers of an embassy's science service. */
  EMBASSY;

  /** As in messages and the API. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
