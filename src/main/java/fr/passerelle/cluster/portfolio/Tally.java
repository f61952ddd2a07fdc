package fr.passerelle.cluster.portfolio;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/**
 * How members spread over a criterion. One that has several values, such as themes, counts once for
 * each of them, so that the slices may sum to more than there are members.
 *
 * @param members how many there are
 * @param slices the most frequent first, equal ones by value
 * @param unknown how many have no value
 */
public record Tally(Criterion criterion, int members, List<Slice> slices, int unknown) {

  /** How many have a value. */
  public record Slice(String value, int members) {}

  public Tally {
    slices = List.copyOf(slices);
  }

  /** Counts members, each of which is given once. */
  public static Tally of(Criterion criterion, Collection<Member> members) {
    var counts = new TreeMap<String, Integer>();
    int unknown = 0;
    for (var member : members) {
      var values = member.values(criterion);
      values.forEach(value -> counts.merge(value, 1, Integer::sum));
      unknown += values.isEmpty() ? 1 : 0;
    }
    var slices =
        counts.entrySet().stream()
            .map(entry -> new Slice(entry.getKey(), entry.getValue()))
            .sorted(Comparator.comparingInt(Slice::members).reversed().thenComparing(Slice::value))
            .toList();
    return new Tally(criterion, members.size(), slices, unknown);
  }

  /** How many have any value. */
  public int known() {
    return members - unknown;
  }

  /** How many have this value. */
  public int count(String value) {
    return slices.stream()
        .filter(slice -> slice.value().equals(value))
        .mapToInt(Slice::members)
        .findFirst()
        .orElse(0);
  }
}
