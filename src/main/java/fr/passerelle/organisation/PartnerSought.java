package fr.passerelle.organisation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whom a partnering profile seeks.
 *
 * @param types what the partner may be; any where empty
 * @param role what the partner would do, in the profile's language; null where it is not told
 * @param sizes how large the partner may be; any where empty
 */
public record PartnerSought(
    List<OrganisationType> types, @Nullable String role, List<SizeClass> sizes) {

  /** The longest role, in characters. */
  public static final int LONGEST_ROLE = 1_000;

  public PartnerSought {
    types = types.stream().distinct().toList();
    sizes = sizes.stream().distinct().toList();
    InvalidProfile.atMost("partner.role", role, LONGEST_ROLE);
  }
}
