package fr.passerelle.matching.potential;

import fr.passerelle.language.Thesaurus;
import fr.passerelle.organisation.OrganisationType;
import fr.passerelle.search.Snapshot;
import fr.passerelle.search.Traits;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Lays a cluster and a park side by side, and ranks the ones for the other. One index gives one
 * answer: sums are taken in the order of ids, equal scores are ordered by id. Safe for use by many
 * threads at once.
 */
public final class PotentialFinder {

  private static final Comparator<Potential> BEST_FIRST =
      Comparator.comparingDouble(Potential::score).reversed();

  private final Banks banks;

  public PotentialFinder(Thesaurus thesaurus) {
    this.banks = new Banks(thesaurus);
  }

  /** What a cluster and a park may do together. */
  public Potential between(String cluster, String park, Snapshot index) {
    return between(banks.bank(cluster, index), banks.bank(park, index), index);
  }

  /** The parks of other countries for which something speaks, best first. */
  public List<Potential> parksFor(String cluster, Snapshot index, int limit) {
    var own = banks.bank(cluster, index);
    return ranked(
        OrganisationType.TECHNOLOGY_PARK,
        own,
        park -> between(own, park, index),
        Potential::park,
        index,
        limit);
  }

  /** The clusters of other countries for which something speaks, best first. */
  public List<Potential> clustersFor(String park, Snapshot index, int limit) {
    var own = banks.bank(park, index);
    return ranked(
        OrganisationType.CLUSTER,
        own,
        cluster -> between(cluster, own, index),
        Potential::cluster,
        index,
        limit);
  }

  private List<Potential> ranked(
      OrganisationType type,
      Bank own,
      Function<Bank, Potential> judge,
      Function<Potential, Bank> other,
      Snapshot index,
      int limit) {
    return banks.hubs(type, index).stream()
        .map(ordinal -> banks.bank(ordinal, index))
        .filter(bank -> bank.hub().active())
        .filter(bank -> !bank.hub().country().equals(own.hub().country()))
        .map(judge)
        .filter(potential -> potential.score() > 0)
        .sorted(BEST_FIRST.thenComparing(potential -> other.apply(potential).hub().id()))
        .limit(limit)
        .toList();
  }

  private Potential between(Bank cluster, Bank park, Snapshot index) {
    var rarity = new HashMap<String, Double>();
    for (var bank : List.of(cluster, park)) {
      bank.themes().keySet().forEach(id -> rarity.computeIfAbsent(id, index::rarity));
    }
    var ids = new TreeSet<>(cluster.themes().keySet());
    ids.retainAll(park.themes().keySet());
    var members = having(cluster);
    var tenants = having(park);
    var shared =
        ids.stream()
            .map(
                id ->
                    new Potential.SharedTheme(
                        id,
                        cluster.themes().getOrDefault(id, 0.0),
                        park.themes().getOrDefault(id, 0.0),
                        members.getOrDefault(id, List.of()),
                        tenants.getOrDefault(id, List.of())))
            .sorted(
                Comparator.<Potential.SharedTheme>comparingDouble(
                        one ->
                            rarity.getOrDefault(one.theme(), 0.0)
                                * Math.sqrt(one.cluster() * one.park()))
                    .reversed()
                    .thenComparing(Potential.SharedTheme::theme))
            .toList();
    var evidence = new TreeSet<>(cluster.evidence());
    evidence.retainAll(park.evidence());
    return new Potential(
        cluster,
        park,
        judged(cluster, park, shared, evidence.size(), rarity),
        shared,
        only(cluster.themes(), park.themes(), rarity),
        only(park.themes(), cluster.themes(), rarity),
        List.copyOf(evidence));
  }

  private Map<String, List<String>> having(Bank bank) {
    var byTheme = new HashMap<String, List<String>>();
    for (var one : bank.people()) {
      for (String theme : banks.themes(one)) {
        byTheme.computeIfAbsent(theme, _ -> new ArrayList<>()).add(one.id());
      }
    }
    return byTheme;
  }

  private static List<String> only(
      SortedMap<String, Double> own, SortedMap<String, Double> other, Map<String, Double> rarity) {
    return own.entrySet().stream()
        .filter(theme -> !other.containsKey(theme.getKey()))
        .sorted(
            Comparator.<Map.Entry<String, Double>>comparingDouble(
                    theme -> theme.getValue() * rarity.getOrDefault(theme.getKey(), 0.0))
                .reversed()
                .thenComparing(Map.Entry::getKey))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static List<Judged> judged(
      Bank cluster,
      Bank park,
      List<Potential.SharedTheme> shared,
      int evidence,
      Map<String, Double> rarity) {
    double across = 0;
    var members = new HashSet<String>();
    var tenants = new HashSet<String>();
    for (var theme : shared) {
      across += theme.cluster() * theme.park() * square(rarity.getOrDefault(theme.theme(), 0.0));
      if (!theme.members().isEmpty() && !theme.tenants().isEmpty()) {
        members.addAll(theme.members());
        tenants.addAll(theme.tenants());
      }
    }
    double lengths = length(cluster.themes(), rarity) * length(park.themes(), rarity);
    int smaller = Math.min(cluster.people().size(), park.people().size());
    int answering = Math.min(members.size(), tenants.size());
    int labs = Math.min(cluster.laboratories().size(), park.laboratories().size());
    int training = Math.min(cluster.training().size(), park.training().size());
    boolean isTied = isTied(cluster.hub(), park.hub());
    return List.of(
        new Judged(
            PotentialSignal.THEMES, lengths > 0 ? Math.min(1, across / lengths) : 0, shared.size()),
        new Judged(
            PotentialSignal.PEOPLE,
            smaller == 0 ? 0 : Math.min(1, (double) answering / smaller),
            answering),
        new Judged(PotentialSignal.PROJECTS, saturated(evidence), evidence),
        new Judged(PotentialSignal.LABORATORIES, saturated(labs), labs),
        new Judged(PotentialSignal.TRAINING, saturated(training), training),
        new Judged(PotentialSignal.TIES, isTied ? 1 : 0, isTied ? 1 : 0));
  }

  private static boolean isTied(Traits one, Traits other) {
    return one.affiliations().contains(other.id())
        || other.affiliations().contains(one.id())
        || !Collections.disjoint(Set.copyOf(one.affiliations()), Set.copyOf(other.affiliations()));
  }

  /** 0 for none, a third for one, a half for two, nearly 1 for many. */
  private static double saturated(int n) {
    return n / (n + 2.0);
  }

  private static double square(double x) {
    return x * x;
  }

  private static double length(SortedMap<String, Double> themes, Map<String, Double> rarity) {
    double sum = 0;
    for (var theme : themes.entrySet()) {
      sum += square(theme.getValue() * rarity.getOrDefault(theme.getKey(), 0.0));
    }
    return Math.sqrt(sum);
  }
}
