package fr.passerelle.aid;

import fr.passerelle.organisation.Organisation;
import fr.passerelle.organisation.OrganisationType;
import fr.passerelle.organisation.SizeClass;
import org.jspecify.annotations.Nullable;

/**
 * One side of a pair, as far as it is known.
 *
 * @param country ISO 3166-1 alpha-2; empty where unknown
 * @param type null where unknown
 * @param size null where unknown, as for all that are no firms
 */
public record Party(String country, @Nullable OrganisationType type, @Nullable SizeClass size) {

  /** What is known of an organisation. */
  public static Party of(Organisation organisation) {
    var type = organisation.type();
    return new Party(
        organisation.place().country(),
        type == OrganisationType.UNKNOWN ? null : type,
        organisation.size());
  }

  /** This, with what it does not know taken from another. */
  public Party or(Party other) {
    return new Party(
        country.isEmpty() ? other.country : country,
        type == null ? other.type : type,
        size == null ? other.size : size);
  }

  /** Whether nothing is known. */
  public boolean isEmpty() {
    return country.isEmpty() && type == null && size == null;
  }
}
