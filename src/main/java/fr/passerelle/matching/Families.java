package fr.passerelle.matching;

import fr.passerelle.organisation.Affiliation;
import fr.passerelle.search.Filter;
import fr.passerelle.search.Snapshot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Shares out the first ten places: three of them at most go to a parent and its institutes, and
 * more of these follow just behind. Everybody else keeps the order.
 *
 * <p>Nobody makes room for one that scores less than half as much, nor where the reader asked for
 * that parent's organisations or typed the name.
 */
final class Families {

  private static final int FIRST = 10;
  private static final int MOST_OF_ONE = 3;
  private static final double LEAST_SHARE = 0.5;

  private final Filter filter;
  private final Snapshot index;
  private final Map<Integer, Set<String>> parents = new HashMap<>();

  /** A ranking, and how varied its first places are. */
  record Placed(List<Judgement> ranking, Diversity diversity) {}

  private Families(Filter filter, Snapshot index) {
    this.filter = filter;
    this.index = index;
  }

  /** The ranking, best first, with its first places shared out. */
  static Placed placed(List<Judgement> ranking, Filter filter, Snapshot index) {
    return new Families(filter, index).placed(ranking);
  }

  private Placed placed(List<Judgement> ranking) {
    var first = new ArrayList<Judgement>();
    var behind = new ArrayList<Judgement>();
    var taken = new HashMap<String, Integer>();
    int seen = 0;
    while (seen < ranking.size() && first.size() < FIRST) {
      var judgement = ranking.get(seen);
      if (!behind.isEmpty() && judgement.score() < LEAST_SHARE * behind.getFirst().score()) {
        break;
      }
      seen++;
      if (crowding(judgement, taken).isEmpty()) {
        house(judgement).forEach(member -> taken.merge(member, 1, Integer::sum));
        first.add(judgement);
      } else {
        behind.add(judgement);
      }
    }
    int back = Math.min(FIRST - first.size(), behind.size());
    first.addAll(behind.subList(0, back)); // where too few others fit, nobody need leave
    var shown = Set.copyOf(first);
    var placed =
        Stream.of(
                ranking.stream().limit(seen).filter(shown::contains).toList(),
                behind.subList(back, behind.size()),
                ranking.subList(seen, ranking.size()))
            .flatMap(List::stream)
            .toList();
    var before = ranking.subList(0, Math.min(FIRST, ranking.size()));
    var after = placed.subList(0, before.size());
    return new Placed(placed, new Diversity(moved(before, after, taken), mix(before), mix(after)));
  }

  private List<Diversity.Moved> moved(
      List<Judgement> before, List<Judgement> after, Map<String, Integer> taken) {
    var moved = new TreeMap<String, Integer>();
    before.stream()
        .filter(judgement -> !after.contains(judgement))
        .forEach(judgement -> moved.merge(crowding(judgement, taken).getFirst(), 1, Integer::sum));
    return moved.entrySet().stream()
        .map(entry -> new Diversity.Moved(entry.getKey(), entry.getValue()))
        .toList();
  }

  /** Those of whom a candidate is part that have all the places they may, itself included. */
  private List<String> crowding(Judgement judgement, Map<String, Integer> taken) {
    if (judgement.strengths().containsKey(Signal.NAME)) {
      return List.of();
    }
    var asked = filter.accepted(Filter.Dimension.AFFILIATION);
    return house(judgement)
        .filter(it -> taken.getOrDefault(it, 0) >= MOST_OF_ONE && !asked.contains(it))
        .toList();
  }

  private Stream<String> house(Judgement judgement) {
    return Stream.concat(parents(judgement).stream(), Stream.of(judgement.traits().id()))
        .distinct();
  }

  private Set<String> parents(Judgement judgement) {
    return judgement.traits().affiliations().isEmpty()
        ? Set.of()
        : parents.computeIfAbsent(
            judgement.traits().organisation(),
            ordinal -> {
              var found = new LinkedHashSet<String>();
              index.organisation(ordinal).affiliations().stream()
                  .filter(tie -> tie.kind() == Affiliation.Kind.PART_OF)
                  .forEach(tie -> found.add(tie.organisationId()));
              return found;
            });
  }

  private Diversity.Mix mix(List<Judgement> first) {
    var sizes = first.stream().map(one -> one.traits().size()).filter(Objects::nonNull).toList();
    var shared = new HashMap<String, Integer>();
    first.forEach(one -> parents(one).forEach(parent -> shared.merge(parent, 1, Integer::sum)));
    long houses =
        first.stream()
            .map(
                one ->
                    parents(one).stream()
                        .max(Comparator.comparing(shared::get))
                        .orElse(one.traits().id()))
            .distinct()
            .count();
    return new Diversity.Mix(
        first.size(),
        sizes.size(),
        (int) sizes.stream().filter(size -> size.isSme()).count(),
        (int) houses);
  }
}
