package fr.passerelle.http.counterpart;

import fr.passerelle.http.reader.Labels;
import fr.passerelle.language.Folding;
import fr.passerelle.organisation.Affiliation;
import fr.passerelle.organisation.Organisation;
import fr.passerelle.organisation.OrganisationType;
import fr.passerelle.search.Filter;
import fr.passerelle.search.Query;
import fr.passerelle.search.Snapshot;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which parks of the host country are twinned with clusters or parks at home. */
final class TwinnedParks {

  private static final int MOST = 500;
  private static final int MOST_TIED = 200;

  private record Twin(String other, @Nullable Integer since) {}

  private final Labels labels;
  private final Map<String, List<Twin>> twins = new LinkedHashMap<>();
  private final Map<String, List<Organisation>> byCity = new LinkedHashMap<>();
  private final Set<String> own;

  TwinnedParks(String country, List<Organisation> visitors, Labels labels) {
    this.labels = labels;
    this.own =
        visitors.stream()
            .flatMap(one -> one.affiliations().stream())
            .filter(TwinnedParks::isIn)
            .map(Affiliation::organisationId)
            .collect(Collectors.toSet());
    var snapshot = labels.snapshot();
    var filter =
        Filter.of(
            Map.of(
                Filter.Dimension.TYPE,
                List.of(OrganisationType.TECHNOLOGY_PARK.code()),
                Filter.Dimension.COUNTRY,
                List.of(country)));
    for (var hit : snapshot.profiles(new Query.Everything(), filter, MOST)) {
      var park = snapshot.organisation(hit.organisation());
      var found = twins(park, snapshot);
      if (!found.isEmpty()) {
        twins.put(park.id(), found);
        Names.cities(park)
            .forEach(city -> byCity.computeIfAbsent(city, key -> new ArrayList<>()).add(park));
      }
    }
  }

  private static boolean isIn(Affiliation tie) {
    return tie.until() == null
        && (tie.kind() == Affiliation.Kind.MEMBER_OF || tie.kind() == Affiliation.Kind.TENANT_OF);
  }

  /** With whom a park is twinned, whichever of the two says so. */
  private static List<Twin> twins(Organisation park, Snapshot snapshot) {
    var told =
        park.affiliations().stream()
            .filter(tie -> tie.kind() == Affiliation.Kind.TWINNED_WITH && tie.until() == null)
            .map(tie -> new Twin(tie.organisationId(), tie.since()));
    var back =
        snapshot.affiliated(park.id(), MOST_TIED).stream()
            .flatMap(
                other ->
                    other.affiliations().stream()
                        .filter(tie -> tie.kind() == Affiliation.Kind.TWINNED_WITH)
                        .filter(tie -> tie.organisationId().equals(park.id()))
                        .map(tie -> new Twin(other.id(), tie.since())));
    var seen = new LinkedHashSet<String>();
    return Stream.concat(told, back).filter(twin -> seen.add(twin.other())).toList();
  }

  /** The parks that an organisation is in, or is itself. */
  static List<Organisation> parks(Organisation organisation, Snapshot snapshot) {
    if (organisation.type() == OrganisationType.TECHNOLOGY_PARK) {
      return List.of(organisation);
    }
    return organisation.affiliations().stream()
        .filter(tie -> tie.kind() == Affiliation.Kind.TENANT_OF && tie.until() == null)
        .flatMap(tie -> snapshot.find(tie.organisationId()).stream())
        .toList();
  }

  /** What is twinned of a park, a sentence each. */
  List<String> of(Organisation park) {
    return twins.getOrDefault(park.id(), List.of()).stream()
        .flatMap(
            twin ->
                labels.snapshot().find(twin.other()).stream()
                    .map(other -> sentence(park, twin, other)))
        .toList();
  }

  /** The same of all parks of a city. */
  List<String> in(Organisation organisation) {
    return Names.cities(organisation).stream()
        .flatMap(city -> byCity.getOrDefault(Folding.fold(city), List.of()).stream())
        .distinct()
        .flatMap(park -> of(park).stream())
        .toList();
  }

  private String sentence(Organisation park, Twin twin, Organisation other) {
    var wording = labels.wording();
    String said =
        wording.say(
            twin.since() == null ? "counterpart.twin" : "counterpart.twin.since",
            "park",
            labels.name(park),
            "other",
            labels.name(other),
            "year",
            twin.since() == null ? "" : wording.year(twin.since()));
    return own.contains(other.id())
        ? said + " " + wording.say("counterpart.twin.own", "other", labels.name(other))
        : said;
  }
}
