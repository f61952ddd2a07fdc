package fr.passerelle.organisation;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What kind of organisation a partner is. */
public enum OrganisationType {
  COMPANY,
  LABORATORY,
  UNIVERSITY,
  RESEARCH_INSTITUTE,
  HOSPITAL,
  CLUSTER,
  TECHNOLOGY_PARK,
  INCUBATOR,
  TECHNOLOGY_TRANSFER_OFFICE,
  FUNDER,
  PUBLIC_BODY,
  ASSOCIATION,
  NETWORK,
  TRAINING_BODY,
  INVESTOR,
  /** The sources do not say. */
  UNKNOWN;

  /** The name in files, addresses and the API, such as {@code technology-park}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Returns the type with this code. */
  public static Optional<OrganisationType> of(String code) {
    String wanted = code.strip().toLowerCase(Locale.ROOT).replace('_', '-');
    return Stream.of(values()).filter(type -> type.code().equals(wanted)).findFirst();
  }
}
