package fr.passerelle.catalogue;

import fr.passerelle.organisation.OrganisationType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Finds which records speak of one organisation: identifiers first, then a name in full in the same
 * city, where the types do not speak against it. Two records of one source never join (a source
 * knows its own), and neither do records to which a register gave different numbers. The result
 * depends on the records alone, not on their order.
 */
final class Merge {

  private static final List<Set<OrganisationType>> KINDRED =
      List.of(
          EnumSet.of(
              OrganisationType.LABORATORY,
              OrganisationType.RESEARCH_INSTITUTE,
              OrganisationType.UNIVERSITY,
              OrganisationType.TRAINING_BODY,
              OrganisationType.HOSPITAL),
          EnumSet.of(
              OrganisationType.COMPANY,
              OrganisationType.INVESTOR,
              OrganisationType.INCUBATOR,
              OrganisationType.TECHNOLOGY_TRANSFER_OFFICE,
              OrganisationType.TRAINING_BODY),
          EnumSet.of(
              OrganisationType.RESEARCH_INSTITUTE,
              OrganisationType.PUBLIC_BODY,
              OrganisationType.FUNDER,
              OrganisationType.INVESTOR,
              OrganisationType.ASSOCIATION,
              OrganisationType.NETWORK,
              OrganisationType.CLUSTER,
              OrganisationType.TECHNOLOGY_PARK,
              OrganisationType.TECHNOLOGY_TRANSFER_OFFICE,
              OrganisationType.INCUBATOR,
              OrganisationType.TRAINING_BODY));

  private final Map<Long, Group> groups = new HashMap<>();

  private Merge() {}

  /** Returns the records in groups, each of which speaks of one organisation. */
  static List<List<Member>> groups(List<Member> members) {
    var ordered = members.stream().sorted(Comparator.comparing(Member::ownId)).toList();
    var merge = new Merge();
    ordered.forEach(member -> merge.groups.put(member.id(), new Group(member)));
    for (int scheme = 0; scheme < MatchKeys.LINKING_SCHEMES.size(); scheme++) {
      merge.linkBy(scheme, ordered);
    }
    merge.linkByName(ordered);
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
    sharing.values().forEach(those -> link(those, stronger, false));
  }

  private void linkByName(List<Member> members) {
    var sharing = new TreeMap<String, List<Member>>();
    for (var member : members) {
      for (String key : member.keys().names()) {
        sharing.computeIfAbsent(key, name -> new ArrayList<>()).add(member);
      }
    }
    sharing.values().forEach(those -> link(those, MatchKeys.EXCLUSIVE_SCHEMES, true));
  }

  private void link(List<Member> sharing, int schemesThatMustAgree, boolean typesToo) {
    for (int i = 0; i < sharing.size(); i++) {
      for (int j = i + 1; j < sharing.size(); j++) {
        if (sharing.get(i).source().equals(sharing.get(j).source())) {
          continue;
        }
        var one = group(sharing.get(i));
        var other = group(sharing.get(j));
        if (one != other && one.mayJoin(other, schemesThatMustAgree, typesToo)) {
          one.add(other);
          other.members.forEach(member -> groups.put(member.id(), one));
        }
      }
    }
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

  private static boolean kindred(OrganisationType one, OrganisationType other) {
    return one == other
        || one == OrganisationType.UNKNOWN
        || other == OrganisationType.UNKNOWN
        || KINDRED.stream().anyMatch(kin -> kin.contains(one) && kin.contains(other));
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
                          .allMatch(two -> kindred(one.claims().type(), two.claims().type())));
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
