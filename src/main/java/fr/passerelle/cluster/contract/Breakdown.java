package fr.passerelle.cluster.contract;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/** A figure by market, by member and by quarter; each part is counted by itself. */
public final class Breakdown {

  /**
   * A part of a figure.
   *
   * @param key a country, the key of a member, or a quarter such as {@code 2027-Q1}
   * @param label the name of a member; the key otherwise
   */
  public record Part(String key, String label, Count count) {}

  private static final String QUARTER = "\\d{4}-Q[1-4]";

  private Breakdown() {}

  /** By country, as far as any is told. */
  public static List<Part> markets(Count all, List<Standing> events, Scope scope) {
    return all.counted().stream()
        .map(one -> one.event().facts().country())
        .filter(country -> !country.isEmpty())
        .distinct()
        .sorted()
        .map(
            country ->
                new Part(country, country, Count.of(all.indicator(), events, scope.in(country))))
        .toList();
  }

  /** By member, those first that have most. */
  public static List<Part> members(Count all, List<Standing> events, Scope scope) {
    var names = new TreeMap<String, String>();
    for (var one : all.counted()) {
      one.event().facts().members().forEach(it -> names.putIfAbsent(it.key(), it.name()));
    }
    var parts = new ArrayList<Part>();
    names.forEach(
        (key, name) ->
            parts.add(new Part(key, name, Count.of(all.indicator(), events, scope.of(key)))));
    parts.removeIf(part -> part.count().counted().isEmpty());
    parts.sort(
        Comparator.comparingLong((Part part) -> -part.count().value())
            .thenComparing(Part::label)
            .thenComparing(Part::key));
    return parts;
  }

  /** By quarter of the year, all from the first to the last of the scope. */
  public static List<Part> quarters(Indicator indicator, List<Standing> events, Scope scope) {
    var parts = new ArrayList<Part>();
    var first = start(scope.from());
    while (!first.isAfter(scope.until())) {
      String key = key(first);
      parts.add(new Part(key, key, Count.of(indicator, events, in(scope, key))));
      first = first.plusMonths(3);
    }
    return parts;
  }

  /** A scope within a quarter; itself where that is none. */
  public static Scope in(Scope scope, String quarter) {
    if (!quarter.matches(QUARTER)) {
      return scope;
    }
    int year = Integer.parseInt(quarter.substring(0, 4));
    var first = LocalDate.of(year, Month.of(3 * (quarter.charAt(6) - '1') + 1), 1);
    return scope.between(first, first.plusMonths(3).minusDays(1));
  }

  private static LocalDate start(LocalDate day) {
    return day.withDayOfMonth(1).withMonth(3 * ((day.getMonthValue() - 1) / 3) + 1);
  }

  private static String key(LocalDate first) {
    return first.getYear() + "-Q" + ((first.getMonthValue() - 1) / 3 + 1);
  }
}
