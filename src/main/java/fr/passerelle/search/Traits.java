package fr.passerelle.search;

import fr.passerelle.organisation.OrganisationType;
import fr.passerelle.organisation.Place;
import fr.passerelle.organisation.SizeClass;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What judging a candidate needs to know of it, without reading the whole of it.
 *
 * @param organisation its ordinal in the snapshot
 * @param active whether it still exists as such: neither merged, renamed nor dissolved
 * @param regions its region, none where unknown
 * @param affiliations ids of the clusters, parks and parents it belongs to
 * @param asserted ids of the concepts that a source asserts
 * @param concepts ids of all concepts its profile tells of, asserted or found in its texts
 */
public record Traits(
    int organisation,
    String id,
    OrganisationType type,
    boolean active,
    String country,
    List<String> regions,
    @Nullable SizeClass size,
    List<String> affiliations,
    Set<String> asserted,
    Set<String> concepts,
    List<String> languages,
    List<String> sources,
    Place.@Nullable Location location,
    LocalDate updated) {

  /** The same organisation, of which these concepts are told. */
  public Traits telling(Set<String> told) {
    return new Traits(
        organisation,
        id,
        type,
        active,
        country,
        regions,
        size,
        affiliations,
        asserted,
        told,
        languages,
        sources,
        location,
        updated);
  }
}
