package fr.passerelle.cluster.portfolio;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Several clusters together, each member once.
 *
 * @param hubs each once
 * @param members each once, by id
 * @param sum what the clusters count apart, so that a member of two counts twice
 * @param badges how many members belong to how many of these clusters
 */
public record Overlap(
    List<Hub> hubs, List<Member> members, int sum, SortedMap<Integer, Integer> badges) {

  public Overlap {
    hubs = List.copyOf(hubs);
    members = List.copyOf(members);
    badges = Collections.unmodifiableSortedMap(new TreeMap<>(badges));
  }

  /** Puts clusters together; one that is given twice, or under two names, is taken once. */
  public static Overlap of(Collection<Hub> several, ClusterWorld world) {
    var hubs = several.stream().distinct().toList();
    var members = world.of(hubs);
    var badges = new TreeMap<Integer, Integer>();
    int sum = 0;
    for (var member : members) {
      int count = (int) hubs.stream().filter(hub -> member.clusters().contains(hub.id())).count();
      badges.merge(count, 1, Integer::sum);
      sum += count;
    }
    return new Overlap(hubs, members, sum, badges);
  }

  /** How many members belong to both; of one cluster with itself, all its members. */
  public int shared(Hub one, Hub other) {
    return (int)
        members.stream()
            .filter(member -> member.clusters().contains(one.id()))
            .filter(member -> member.clusters().contains(other.id()))
            .count();
  }
}
