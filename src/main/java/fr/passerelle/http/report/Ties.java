package fr.passerelle.http.report;

import fr.passerelle.delegation.mission.Party;
import fr.passerelle.http.reader.Labels;
import fr.passerelle.organisation.Affiliation;
import fr.passerelle.organisation.OrganisationType;
import fr.passerelle.search.Snapshot;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The clusters and parks that those belong to who met, by the catalogue. For one request. */
final class Ties {

  /** A cluster or a park. */
  record Tie(String id, String name) {}

  private final Labels labels;
  private final Snapshot snapshot;
  private final Map<String, List<Tie>> clusters = new HashMap<>();
  private final Map<String, List<Tie>> parks = new HashMap<>();

  Ties(Labels labels, Snapshot snapshot) {
    this.labels = labels;
    this.snapshot = snapshot;
  }

  /** The clusters that a visitor is a member of, by name. */
  List<Tie> clusters(Party visitor) {
    String id = visitor.organisation();
    return id == null
        ? List.of()
        : clusters.computeIfAbsent(
            id, one -> ties(one, Affiliation.Kind.MEMBER_OF, OrganisationType.CLUSTER));
  }

  /** The parks that a host is in, by name. */
  List<Tie> parks(Party host) {
    String id = host.organisation();
    return id == null
        ? List.of()
        : parks.computeIfAbsent(id, one -> ties(one, Affiliation.Kind.TENANT_OF, null));
  }

  private List<Tie> ties(
      String organisation, Affiliation.Kind kind, @Nullable OrganisationType type) {
    return snapshot.find(organisation).stream()
        .flatMap(one -> one.affiliations().stream())
        .filter(tie -> tie.kind() == kind && tie.until() == null)
        .flatMap(tie -> snapshot.find(tie.organisationId()).stream())
        .filter(other -> type == null || other.type() == type)
        .map(other -> new Tie(other.id(), labels.name(other)))
        .distinct()
        .sorted(Comparator.comparing(Tie::name).thenComparing(Tie::id))
        .toList();
  }
}
