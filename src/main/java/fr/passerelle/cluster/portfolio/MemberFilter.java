package fr.passerelle.cluster.portfolio;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which members are meant: values of one criterion are alternatives, criteria add up. The same rule
 * as of {@link Tally}: each of its counts is the length of the list that the filter of its value
 * lets pass.
 *
 * @param accepted for each criterion its values, {@link #UNKNOWN} for who has none; a criterion
 *     without values is absent
 */
public record MemberFilter(SortedMap<Criterion, List<String>> accepted) {

  /** The value that stands for having none. */
  public static final String UNKNOWN = "unknown";

  /** Lets everybody pass. */
  public static final MemberFilter NONE = new MemberFilter(new TreeMap<>());

  public MemberFilter {
    var copy = new TreeMap<Criterion, List<String>>();
    accepted.forEach(
        (criterion, values) -> {
          if (!values.isEmpty()) {
            copy.put(criterion, values.stream().distinct().sorted().toList());
          }
        });
    accepted = Collections.unmodifiableSortedMap(copy);
  }

  /** The same filter with these values for a criterion; none lift it. */
  public MemberFilter with(Criterion criterion, Collection<String> values) {
    var changed = new TreeMap<>(accepted);
    changed.put(criterion, List.copyOf(values));
    return new MemberFilter(changed);
  }

  public boolean passes(Member member) {
    return accepted.entrySet().stream()
        .allMatch(
            asked -> {
              var values = member.values(asked.getKey());
              return values.isEmpty()
                  ? asked.getValue().contains(UNKNOWN)
                  : !Collections.disjoint(values, asked.getValue());
            });
  }

  /** Those that pass, in the order given. */
  public List<Member> of(Collection<Member> members) {
    return members.stream().filter(this::passes).toList();
  }
}
