package fr.passerelle.matching;

import fr.passerelle.organisation.Affiliation;
import fr.passerelle.organisation.Organisation;
import fr.passerelle.organisation.OrganisationType;
import fr.passerelle.search.Filter;
import fr.passerelle.search.Query;
import fr.passerelle.search.Snapshot;
import fr.passerelle.search.Traits;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tells who belongs to a cluster that is not the asker's, where such partners are preferred.
 *
 * @param today for the id of each cluster, also of old, what it is today
 * @param own the ids, as they are today, of the clusters that are not other ones
 */
record OtherClusters(Map<String, String> today, Set<String> own) {

  /** Nobody prefers other clusters. */
  static final OtherClusters NONE = new OtherClusters(Map.of(), Set.of());

  private static final int MOST = 10_000;

  /** Reads what a need prefers. */
  static OtherClusters of(Need need, Snapshot index) {
    String than = need.otherClusters();
    var asker = than == null ? Optional.<Organisation>empty() : index.find(than);
    if (asker.isEmpty()) {
      return NONE;
    }
    var type = List.of(OrganisationType.CLUSTER.code());
    var today = new HashMap<String, String>();
    index
        .profiles(new Query.Everything(), Filter.of(Map.of(Filter.Dimension.TYPE, type)), MOST)
        .forEach(
            hit -> {
              var cluster = index.organisation(hit.organisation());
              today.put(cluster.id(), index.today(cluster).id());
            });
    var own = new HashSet<String>();
    own.add(index.today(asker.get()).id());
    asker.get().affiliations().stream()
        .filter(tie -> tie.kind() == Affiliation.Kind.MEMBER_OF && tie.until() == null)
        .flatMap(tie -> Optional.ofNullable(today.get(tie.organisationId())).stream())
        .forEach(own::add);
    return new OtherClusters(Map.copyOf(today), Set.copyOf(own));
  }

  /** Whether other clusters are preferred at all. */
  boolean arePreferred() {
    return !today.isEmpty();
  }

  /**
   * The first other cluster that a candidate is a member of; none where it is a member of one of
   * the asker's too, or of none.
   */
  Optional<String> of(Traits traits) {
    if (traits.affiliations().stream().anyMatch(id -> own.contains(today.getOrDefault(id, "")))) {
      return Optional.empty();
    }
    return traits.affiliations().stream().filter(today::containsKey).findFirst();
  }
}
