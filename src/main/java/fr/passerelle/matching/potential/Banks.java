package fr.passerelle.matching.potential;

import fr.passerelle.language.Concept;
import fr.passerelle.language.Thesaurus;
import fr.passerelle.organisation.OrganisationType;
import fr.passerelle.search.Filter;
import fr.passerelle.search.Hit;
import fr.passerelle.search.Query;
import fr.passerelle.search.Snapshot;
import fr.passerelle.search.Traits;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads clusters and parks from the index, each once as long as the index does not change. Safe for
 * use by many threads at once.
 */
public final class Banks {

  /** So many people of a hub are read at most. */
  public static final int MOST = 1_000;

  private static final int MOST_EVIDENCE = 200;
  private static final int MOST_HUBS = 10_000;

  /** What hubs themselves are: to have it in common says nothing. */
  private static final Set<String> SAY_NOTHING =
      Set.of("innovation-cluster", "science-park", "industrial-park");

  private static final Set<Concept.Kind> SAYS_LITTLE =
      Set.of(Concept.Kind.FIELD, Concept.Kind.COOPERATION);

  /** What was read of one state of the index. */
  private record Known(long version, Map<Integer, Bank> banks) {}

  private final Thesaurus thesaurus;
  private volatile @Nullable Known known;

  public Banks(Thesaurus thesaurus) {
    this.thesaurus = thesaurus;
  }

  /** The ordinals of all hubs of a type, in the order of their ids. */
  public List<Integer> hubs(OrganisationType type, Snapshot index) {
    var filter = Filter.of(Map.of(Filter.Dimension.TYPE, List.of(type.code())));
    return index.profiles(new Query.Everything(), filter, MOST_HUBS).stream()
        .map(Hit.OfOrganisation::organisation)
        .toList();
  }

  /** The hub with this id. */
  public Bank bank(String id, Snapshot index) {
    OptionalInt ordinal = index.ordinal(id);
    return bank(
        ordinal.orElseThrow(() -> new IllegalArgumentException("no organisation " + id)), index);
  }

  Bank bank(int ordinal, Snapshot index) {
    var now = known;
    if (now == null || now.version() != index.version()) {
      now = new Known(index.version(), new ConcurrentHashMap<>());
      known = now;
    }
    return now.banks().computeIfAbsent(ordinal, one -> read(one, index));
  }

  private Bank read(int ordinal, Snapshot index) {
    var hub = index.traits(List.of(ordinal)).getFirst();
    var filter = Filter.of(Map.of(Filter.Dimension.AFFILIATION, List.of(hub.id())));
    var ordinals =
        index.profiles(new Query.Everything(), filter, MOST).stream()
            .map(Hit.OfOrganisation::organisation)
            .toList();
    var people =
        index.traits(ordinals).stream()
            .filter(one -> one.active() && !one.id().equals(hub.id()) && !isHub(one))
            .sorted(Comparator.comparing(Traits::id))
            .toList();
    var counts = new HashMap<String, Double>();
    themes(hub).forEach(theme -> counts.merge(theme, 0.5, Double::sum));
    people.forEach(one -> themes(one).forEach(theme -> counts.merge(theme, 1.0, Double::sum)));
    var strengths = new TreeMap<String, Double>();
    counts.forEach((theme, count) -> strengths.put(theme, count / (count + 1)));
    var evidence =
        people.stream()
            .flatMap(
                one -> index.evidenceOf(one.organisation(), Filter.NONE, MOST_EVIDENCE).stream())
            .map(Hit.OfEvidence::evidence)
            .collect(Collectors.toSet());
    return new Bank(hub, people, strengths, evidence);
  }

  private static boolean isHub(Traits one) {
    return one.type() == OrganisationType.CLUSTER || one.type() == OrganisationType.TECHNOLOGY_PARK;
  }

  /** The themes of an organisation that tell something. */
  Set<String> themes(Traits one) {
    return Stream.concat(one.asserted().stream(), one.concepts().stream())
        .filter(id -> !SAY_NOTHING.contains(id))
        .filter(
            id ->
                thesaurus
                    .concept(id)
                    .filter(concept -> !SAYS_LITTLE.contains(concept.kind()))
                    .isPresent())
        .collect(Collectors.toSet());
  }
}
