package fr.passerelle.matching;

import fr.passerelle.search.Facet;
import fr.passerelle.search.Filter;
import java.util.List;

/**
 * The answer to a need.
 *
 * @param total how many organisations fit; where {@code capped}, at least so many
 * @param partners the stretch asked for, best first
 * @param facets how all that fit spread; a filtered dimension is counted as if it were not
 *     filtered, and of clusters, themes and regions only the most frequent are
 * @param diversity how varied the first ten are, whatever the stretch
 * @param relaxations where nothing fits: which filter to drop, and how many would fit then
 * @param version of the index that answered
 * @param known how many more fit, but are left out since the seeker has worked with them; 0 where
 *     partners of old are taken too
 */
public record PartnerList(
    int total,
    boolean capped,
    List<RankedPartner> partners,
    List<Facet> facets,
    Interpretation interpretation,
    Diversity diversity,
    List<Relaxation> relaxations,
    long version,
    int known) {

  /** A filter to drop and how many organisations would fit without it. */
  public record Relaxation(Filter without, String dropped, int total) {}

  public PartnerList {
    partners = List.copyOf(partners);
    facets = List.copyOf(facets);
    relaxations = List.copyOf(relaxations);
  }

  /** The same answer, to a need that was read in another way. */
  PartnerList reading(Interpretation other) {
    return new PartnerList(
        total, capped, partners, facets, other, diversity, relaxations, version, known);
  }
}
