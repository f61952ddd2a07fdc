package fr.passerelle.matching;

import fr.passerelle.search.Filter;
import fr.passerelle.search.Hit;
import fr.passerelle.search.Query;
import fr.passerelle.search.Snapshot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Whom those who ask have worked with, and on what: who shares evidence with one of them. */
final class Acquaintance {

  /** Nobody is known. */
  static final Acquaintance NONE = new Acquaintance(List.of());

  private static final int MOST_EVIDENCE = 500;

  /** So much of the evidence is read where everybody known is to be left out. */
  private static final int MOST_EVIDENCE_LEFT_OUT = 10_000;

  private static final int MOST_NAMED = 3;

  /** Where texts cannot be compared, work together counts as if it were of a distant topic. */
  private static final double FAR = 0.4;

  /**
   * What the seeker and another did together.
   *
   * @param nearness the sum over the shared evidence of how near it is to the need, from 0
   * @param evidence the shared evidence, nearest to the need first
   */
  record Together(double nearness, List<Integer> evidence) {}

  private final List<Integer> askers;
  private final List<Hit.OfEvidence> own = new ArrayList<>();
  private final Map<Integer, Together> together = new HashMap<>();
  private final Map<Integer, Set<Integer>> shared = new HashMap<>();

  private Acquaintance(List<Integer> askers) {
    this.askers = askers;
  }

  /**
   * Reads whom organisations worked with, other than with each other.
   *
   * @param all whether to read as far as can be, so that none who is known goes unnoticed
   */
  static Acquaintance of(List<Integer> askers, boolean all, Query.Meaning need, Snapshot index) {
    var acquaintance = new Acquaintance(askers);
    int most = all ? MOST_EVIDENCE_LEFT_OUT : MOST_EVIDENCE;
    var hits =
        askers.stream()
            .flatMap(asker -> index.evidenceOf(asker, Filter.NONE, most).stream())
            .filter(hit -> isWork(hit, index))
            .collect(
                Collectors.toMap(
                    Hit.OfEvidence::evidence, hit -> hit, (one, same) -> one, LinkedHashMap::new))
            .values()
            .stream()
            .toList();
    var nearness = nearness(hits, need, index);
    IntStream.range(0, hits.size())
        .boxed()
        .sorted(Comparator.comparingDouble((Integer i) -> nearness[i]).reversed())
        .forEach(
            i -> {
              acquaintance.own.add(hits.get(i));
              acquaintance.meet(askers, hits.get(i), nearness[i]);
            });
    return acquaintance;
  }

  /** What a partnering profile tells is what somebody would do, and of itself alone. */
  private static boolean isWork(Hit.OfEvidence hit, Snapshot index) {
    boolean mayBeProfile = hit.organisations().size() == 1 && index.offers() + index.requests() > 0;
    return !mayBeProfile || index.evidence(hit.evidence()).profile() == null;
  }

  private static double[] nearness(List<Hit.OfEvidence> hits, Query.Meaning need, Snapshot index) {
    if (!index.readsMeaning()) {
      return hits.stream().mapToDouble(hit -> VoteWeights.nearness(FAR)).toArray();
    }
    var cosines = index.closeness(need, hits.stream().map(Hit.OfEvidence::evidence).toList());
    for (int i = 0; i < cosines.length; i++) {
      cosines[i] = VoteWeights.nearness(cosines[i]);
    }
    return cosines;
  }

  private void meet(List<Integer> askers, Hit.OfEvidence hit, double nearness) {
    for (int other : hit.organisations()) {
      if (!askers.contains(other)) {
        together.merge(
            other,
            new Together(nearness, List.of(hit.evidence())),
            (before, now) -> {
              var evidence = new ArrayList<>(before.evidence);
              evidence.addAll(now.evidence);
              return new Together(before.nearness + now.nearness, List.copyOf(evidence));
            });
      }
    }
  }

  /** Notes who works, on evidence found for the need, with those whom the seeker knows. */
  void introduce(Hit.OfEvidence hit) {
    if (together.isEmpty()) {
      return;
    }
    var known = hit.organisations().stream().filter(together::containsKey).toList();
    for (int organisation : known.isEmpty() ? List.<Integer>of() : hit.organisations()) {
      for (int friend : known) {
        if (friend != organisation) {
          shared.computeIfAbsent(organisation, id -> new LinkedHashSet<>()).add(friend);
        }
      }
    }
  }

  /** What those who ask did that is nearest to the need, with those who pass the filter. */
  List<Hit.OfEvidence> nearestOwn(Filter filter, int limit, Snapshot index) {
    var nearest = own.stream().limit(limit).toList();
    if (filter.isEmpty() || nearest.isEmpty()) {
      return nearest;
    }
    var passing = new HashMap<Integer, List<Integer>>();
    for (int asker : askers) {
      for (var hit : index.evidenceOf(asker, filter, MOST_EVIDENCE)) {
        passing.put(hit.evidence(), hit.organisations());
      }
    }
    return nearest.stream()
        .map(
            hit ->
                new Hit.OfEvidence(
                    hit.evidence(), passing.getOrDefault(hit.evidence(), List.of()), hit.score()))
        .toList();
  }

  /** Whether one of those who ask has worked with an organisation. */
  boolean knows(int organisation) {
    return together.containsKey(organisation);
  }

  /** All with whom one of those who ask has worked. */
  Set<Integer> all() {
    return Set.copyOf(together.keySet());
  }

  /** Whether the seeker has worked with anybody. */
  boolean isEmpty() {
    return together.isEmpty();
  }

  /** Whether the seeker has done anything, with others or alone. */
  boolean hasWorked() {
    return !own.isEmpty();
  }

  /**
   * What the seeker did together with an organisation; nothing where they never worked together.
   */
  Together with(int organisation) {
    return together.getOrDefault(organisation, new Together(0, List.of()));
  }

  /** Whom both know from work on the need's topic, those nearest to the need first. */
  List<Integer> sharedWith(int organisation) {
    return shared.getOrDefault(organisation, Set.of()).stream()
        .sorted(
            Comparator.comparingDouble((Integer friend) -> with(friend).nearness)
                .reversed()
                .thenComparing(Comparator.naturalOrder()))
        .limit(MOST_NAMED)
        .toList();
  }

  /** How many both know from work on the need's topic. */
  int sharedCount(int organisation) {
    return shared.getOrDefault(organisation, Set.of()).size();
  }
}
