package fr.passerelle.cluster.contract;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;

/**
 * How far an objective is reached on a day.
 *
 * @param until the last day of what is counted
 * @param expected by a pace that is the same every day; of a share, the target itself
 */
public record Progress(Objective objective, LocalDate until, Count count, double expected) {

  /** Counts what a contract has reached of an objective. */
  public static Progress of(
      Contract contract, Objective objective, List<Standing> events, LocalDate day) {
    var terms = contract.terms();
    var due = terms.day(objective.due());
    var until = day.isBefore(due) ? day : due;
    var count = Count.of(objective.indicator(), events, scope(terms, until).in(objective.market()));
    return new Progress(objective, until, count, expected(objective, terms.start(), until, due));
  }

  /** All that happened from the start of a contract to a day. */
  public static Scope scope(Terms terms, LocalDate until) {
    return new Scope(terms.start(), until, "", Set.copyOf(terms.markets()), "");
  }

  /** What the figure has of the target, in percent. */
  public double reached() {
    return 100 * count.figure() / objective.target();
  }

  /** Whether the figure is not below what is expected on the day. */
  public boolean isOnPace() {
    return count.isKnown() && count.figure() >= expected;
  }

  private static double expected(
      Objective objective, LocalDate start, LocalDate until, LocalDate due) {
    if (objective.indicator().way() == Indicator.Way.SHARE) {
      return objective.target();
    }
    double gone = ChronoUnit.DAYS.between(start, until) + 1;
    double all = ChronoUnit.DAYS.between(start, due) + 1;
    return objective.target() * Math.clamp(gone / all, 0, 1);
  }
}
