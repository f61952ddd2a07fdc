package fr.passerelle.cluster.contract;

import java.time.LocalDate;
import java.util.Set;

/**
 * Which events are counted.
 *
 * @param from the first day on which they happened
 * @param until the last one
 * @param market the only country; empty for all
 * @param targets the countries in which exports count; empty for all
 * @param member the key of the only member; empty for all
 */
public record Scope(
    LocalDate from, LocalDate until, String market, Set<String> targets, String member) {

  public Scope {
    targets = Set.copyOf(targets);
  }

  public Scope in(String country) {
    return new Scope(from, until, country, targets, member);
  }

  public Scope of(String key) {
    return new Scope(from, until, market, targets, key);
  }

  /** Only what lies between two days as well. */
  public Scope between(LocalDate first, LocalDate last) {
    return new Scope(
        first.isAfter(from) ? first : from,
        last.isBefore(until) ? last : until,
        market,
        targets,
        member);
  }
}
