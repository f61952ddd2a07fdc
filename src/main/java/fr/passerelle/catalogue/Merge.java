package fr.passerelle.catalogue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds which records speak of one organisation: what people decided first, then identifiers, then
 * the pairs of one name in one town of which {@link Likeness} is sure, the surest first. Two
 * records of one source never join unless somebody decided so (a source knows its own), and neither
 * do records to which a register gave different numbers. Records that somebody decided to be
 * different never join. What users of this server say in their own name joins last, the
 * organisation that it is bound to and no other, and ties nothing together. The result depends on
 * the records and the decisions alone, not on their order.
 */
final class Merge {

  private final Map<Long, Group> groups = new HashMap<>();

  private final Decisions decisions;

  private Merge(Decisions decisions) {
    this.decisions = decisions;
  }

  /** Returns the records in groups, each of which speaks of one organisation. */
  static List<List<Member>> groups(List<Member> members, Decisions decisions) {
    var ordered = members.stream().sorted(Comparator.comparing(Member::ownId)).toList();
    var merge = new Merge(decisions);
    ordered.forEach(member -> merge.groups.put(member.id(), new Group(member)));
    var free = ordered.stream().filter(one -> decisions.anchors(one).isEmpty()).toList();
    merge.linkDecided(free);
    for (int scheme = 0; scheme < MatchKeys.LINKING_SCHEMES.size(); scheme++) {
      merge.linkBy(scheme, free);
    }
    merge.linkByName(free);
    merge.bind(ordered);
    return merge.result(ordered);
  }

  private void linkBy(int scheme, List<Member> members) {
    String name = MatchKeys.LINKING_SCHEMES.get(scheme);
    var sharing = new TreeMap<String, List<Member>>();
    for (var member : members) {
      for (var identifier : member.claims().identifiers()) {
        if (identifier.scheme().equals(name)) {
          sharing.computeIfAbsent(identifier.value(), value -> new ArrayList<>()).add(member);
        }
      }
    }
    int stronger = Math.min(scheme, MatchKeys.EXCLUSIVE_SCHEMES);
    sharing.values().forEach(those -> linkAll(those, stronger));
  }

  private void linkDecided(List<Member> members) {
    var byId = new HashMap<String, Member>();
    members.forEach(member -> byId.put(member.ownId(), member));
    for (var pair : decisions.same()) {
      var one = byId.get(pair.one());
      var other = byId.get(pair.other());
      if (one != null && other != null && group(one) != group(other)) {
        join(group(one), group(other));
      }
    }
  }

  private void bind(List<Member> members) {
    var byId = new HashMap<String, Member>();
    members.forEach(member -> byId.put(member.ownId(), member));
    for (var member : members) {
      decisions.anchors(member).stream()
          .map(byId::get)
          .filter(Objects::nonNull)
          .findFirst()
          .map(this::group)
          .ifPresent(
              group -> {
                group.add(group(member));
                groups.put(member.id(), group);
              });
    }
  }

  private void linkByName(List<Member> members) {
    var sharing = new TreeMap<String, List<Member>>();
    for (var member : members) {
      for (String key : member.keys().names()) {
        sharing.computeIfAbsent(key, name -> new ArrayList<>()).add(member);
      }
    }
    var sure = new TreeMap<Pair, Double>();
    for (var those : sharing.values()) {
      for (int i = 0; i < those.size(); i++) {
        for (int j = i + 1; j < those.size(); j++) {
          consider(those.get(i), those.get(j), sure);
        }
      }
    }
    sure.entrySet().stream()
        .sorted(
            Map.Entry.<Pair, Double>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .forEach(
            entry ->
                link(entry.getKey().one, entry.getKey().other, MatchKeys.EXCLUSIVE_SCHEMES, true));
  }

  private void consider(Member one, Member other, Map<Pair, Double> sure) {
    if (one.source().equals(other.source()) || group(one) == group(other)) {
      return;
    }
    var pair = new Pair(one, other); // ordered by own id, as all members are
    if (!sure.containsKey(pair)) {
      var judgement = Likeness.judge(one, other);
      if (judgement.isSure()) {
        sure.put(pair, judgement.score());
      }
    }
  }

  private void linkAll(List<Member> sharing, int schemesThatMustAgree) {
    for (int i = 0; i < sharing.size(); i++) {
      for (int j = i + 1; j < sharing.size(); j++) {
        link(sharing.get(i), sharing.get(j), schemesThatMustAgree, false);
      }
    }
  }

  private void link(Member first, Member second, int schemesThatMustAgree, boolean typesToo) {
    if (first.source().equals(second.source())) {
      return;
    }
    var one = group(first);
    var other = group(second);
    if (one != other && one.mayJoin(other, schemesThatMustAgree, typesToo)) {
      join(one, other);
    }
  }

  /** Joins two groups, unless somebody decided that they are different. */
  private void join(Group one, Group other) {
    if (decisions.areApart(one.members, other.members)) {
      return;
    }
    one.add(other);
    other.members.forEach(member -> groups.put(member.id(), one));
  }

  private Group group(Member member) {
    var group = groups.get(member.id());
    if (group == null) {
      throw new IllegalStateException(member.ownId() + " is in no group");
    }
    return group;
  }

  private List<List<Member>> result(List<Member> ordered) {
    var found = new ArrayList<List<Member>>();
    var told = new HashSet<Group>();
    for (var member : ordered) {
      var group = group(member);
      if (told.add(group)) {
        found.add(List.copyOf(group.members));
      }
    }
    return found;
  }

  /** Two members, the one with the lesser own id first. */
  private record Pair(Member one, Member other) implements Comparable<Pair> {

    @Override
    public boolean equals(@Nullable Object that) {
      return that instanceof Pair pair && compareTo(pair) == 0;
    }

    @Override
    public int hashCode() {
      return Objects.hash(one.ownId(), other.ownId());
    }

    @Override
    public int compareTo(Pair that) {
      int first = one.ownId().compareTo(that.one.ownId());
      return first == 0 ? other.ownId().compareTo(that.other.ownId()) : first;
    }
  }

  private static final class Group {

    private final List<Member> members = new ArrayList<>();
    private final Set<String> sources = new HashSet<>();
    private final Map<String, Set<String>> identifiers = new HashMap<>();

    Group(Member member) {
      members.add(member);
      sources.add(member.source());
      for (var identifier : member.claims().identifiers()) {
        identifiers
            .computeIfAbsent(identifier.scheme(), scheme -> new HashSet<>())
            .add(identifier.value());
      }
    }

    boolean mayJoin(Group other, int schemesThatMustAgree, boolean typesToo) {
      if (sources.stream().anyMatch(other.sources::contains)) {
        return false;
      }
      for (String scheme : MatchKeys.LINKING_SCHEMES.subList(0, schemesThatMustAgree)) {
        var mine = identifiers.getOrDefault(scheme, Set.of());
        var theirs = other.identifiers.getOrDefault(scheme, Set.of());
        if (!mine.isEmpty() && !theirs.isEmpty() && mine.stream().noneMatch(theirs::contains)) {
          return false;
        }
      }
      return !typesToo
          || members.stream()
              .allMatch(
                  one ->
                      other.members.stream()
                          .allMatch(
                              two -> Kinship.kindred(one.claims().type(), two.claims().type())));
    }

    void add(Group other) {
      members.addAll(other.members);
      sources.addAll(other.sources);
      other.identifiers.forEach(
          (scheme, values) ->
              identifiers.computeIfAbsent(scheme, name -> new HashSet<>()).addAll(values));
    }
  }
}
