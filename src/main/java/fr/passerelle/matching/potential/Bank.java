package fr.passerelle.matching.potential;

import fr.passerelle.organisation.OrganisationType;
import fr.passerelle.search.Traits;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A cluster with its members, or a park with its tenants.
 *
 * @param hub the cluster or park itself
 * @param people its members or tenants that exist today, by id; at most {@link Banks#MOST}
 * @param themes how strong each theme is, from 0 to 1; what the hub says of itself counts half of
 *     what one of its people does
 * @param evidence the ordinals of what speaks for its people
 */
public record Bank(
    Traits hub, List<Traits> people, SortedMap<String, Double> themes, Set<Integer> evidence) {

  public Bank {
    people = List.copyOf(people);
    themes = Collections.unmodifiableSortedMap(new TreeMap<>(themes));
    evidence = Set.copyOf(evidence);
  }

  /** Those of its people that do research. */
  public List<Traits> laboratories() {
    return of(
        Set.of(
            OrganisationType.LABORATORY,
            OrganisationType.UNIVERSITY,
            OrganisationType.RESEARCH_INSTITUTE,
            OrganisationType.HOSPITAL));
  }

  /** Those of its people that teach. */
  public List<Traits> training() {
    return of(Set.of(OrganisationType.UNIVERSITY, OrganisationType.TRAINING_BODY));
  }

  private List<Traits> of(Set<OrganisationType> types) {
    return people.stream().filter(one -> types.contains(one.type())).toList();
  }
}
