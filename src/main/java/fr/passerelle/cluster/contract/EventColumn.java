package fr.passerelle.cluster.contract;

import java.util.Locale;

/** What a person tells of an event, in the order of forms and tables. */
public enum EventColumn {
  KIND,
  DAY,
  MEMBERS,
  /** Whether members are SMEs of which nothing else says so. */
  SME,
  PARTNER,
  COUNTRY,
  AMOUNT,
  PROOF;

  /** As in messages, forms and tables. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
