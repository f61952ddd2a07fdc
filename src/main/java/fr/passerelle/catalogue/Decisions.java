package fr.passerelle.catalogue;

import fr.passerelle.storage.Transaction;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What people decided of pairs of records, the latest of each pair alone. Read whole: people decide
 * thousands, not millions. Immutable.
 */
final class Decisions {

  static final Decisions NONE = new Decisions(Map.of(), Map.of());

  /** Two records by their own ids, the lesser first. */
  record Pair(String one, String other) {
    static Pair of(String one, String other) {
      return one.compareTo(other) <= 0 ? new Pair(one, other) : new Pair(other, one);
    }
  }

  private final List<Pair> same = new ArrayList<>();
  private final Map<String, Set<String>> sameAs = new HashMap<>();
  private final Map<String, Set<String>> apartFrom = new HashMap<>();
  private final Set<Pair> later = new HashSet<>();
  private final Map<String, List<String>> bindings;

  /**
   * Of decisions in the order in which they were made; of a pair each once.
   *
   * @param bindings for the own id of each record that is bound those of the records that it may be
   *     bound to, of which the first that is there counts
   */
  Decisions(Map<Pair, PairVerdict> decided, Map<String, List<String>> bindings) {
    this.bindings = bindings;
    bindings.forEach(
        (bound, anchors) -> anchors.forEach(anchor -> put(sameAs, Pair.of(bound, anchor))));
    decided.forEach(
        (pair, verdict) -> {
          switch (verdict) {
            case SAME -> {
              same.addFirst(pair);
              put(sameAs, pair);
            }
            case DIFFERENT -> put(apartFrom, pair);
            case LATER -> later.add(pair);
          }
        });
  }

  static Decisions read(Transaction transaction) {
    var decided = new LinkedHashMap<Pair, PairVerdict>();
    transaction.query(
        "SELECT one, other, verdict FROM pair_decision ORDER BY act, one, other",
        row -> {
          var pair = new Pair(row.text(1), row.text(2));
          decided.remove(pair); // so that the latest stands last
          return decided.put(pair, PairVerdict.valueOf(row.text(3)));
        });
    var bindings = HouseBindings.read(transaction);
    return decided.isEmpty() && bindings.isEmpty() ? NONE : new Decisions(decided, bindings);
  }

  /**
   * The own ids of the records that one which this server's users said is bound to; empty for all
   * others.
   */
  List<String> anchors(Member member) {
    return bindings.getOrDefault(member.ownId(), List.of());
  }

  /** The pairs that are one organisation, the latest decision first. */
  List<Pair> same() {
    return same;
  }

  /** The own ids of those decided to be one with any of these. */
  Set<String> sameAs(Collection<Member> members) {
    var found = new LinkedHashSet<String>();
    members.forEach(member -> found.addAll(sameAs.getOrDefault(member.ownId(), Set.of())));
    return found;
  }

  /** Whether somebody decided this record to be one with another. */
  boolean decide(Member member) {
    return sameAs.containsKey(member.ownId());
  }

  boolean isLater(String one, String other) {
    return later.contains(Pair.of(one, other));
  }

  /** Whether somebody decided one of these and one of those to be different. */
  boolean areApart(Collection<Member> these, Collection<Member> those) {
    if (apartFrom.isEmpty()) {
      return false;
    }
    var others = new HashSet<String>();
    those.forEach(member -> others.add(member.ownId()));
    return these.stream()
        .flatMap(member -> apartFrom.getOrDefault(member.ownId(), Set.of()).stream())
        .anyMatch(others::contains);
  }

  private static void put(Map<String, Set<String>> map, Pair pair) {
    map.computeIfAbsent(pair.one(), id -> new LinkedHashSet<>()).add(pair.other());
    map.computeIfAbsent(pair.other(), id -> new LinkedHashSet<>()).add(pair.one());
  }
}
