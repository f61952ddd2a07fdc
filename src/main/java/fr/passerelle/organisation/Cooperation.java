package fr.passerelle.organisation;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How two partners would work together, as the Enterprise Europe Network's forms name it. */
public enum Cooperation {
  COMMERCIAL_AGREEMENT("commercial-agreement"),
  /** A commercial agreement with technical assistance. */
  TECHNICAL_ASSISTANCE(null),
  INVESTMENT("investment-search"),
  SUBCONTRACTING("subcontracting"),
  SUPPLY("supplier-agreement"),
  RESEARCH("randd-cooperation"),
  LICENCE("licence-agreement"),
  JOINT_VENTURE("joint-venture"),
  MANUFACTURING("manufacturing-agreement");

  private final @Nullable String concept;

  Cooperation(@Nullable String concept) {
    this.concept = concept;
  }

  /** The id of the thesaurus concept that says the same; null where none does. */
  public @Nullable String concept() {
    return concept;
  }

  /** The name in files and the API, such as {@code joint-venture}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
