package fr.passerelle.cluster.contract;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The room that an event came from. */
public enum Origin {
  HAND,
  FILE,
  SHORTLIST,
  INTEREST,
  /** An interest of others that the cluster's staff passed on. */
  MEDIATION,
  MISSION,
  /** The members of the cluster, as the catalogue lists them. */
  DIRECTORY;

  /** As in tables, messages and addresses. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The one with a code; none where there is none such. */
  public static Optional<Origin> of(String code) {
    return Stream.of(values()).filter(one -> one.code().equals(code)).findFirst();
  }
}
