package fr.passerelle.cluster.visibility;

import fr.passerelle.cluster.visibility.UnmetNeeds.OfConcept;
import fr.passerelle.cluster.visibility.UnmetNeeds.Share;
import fr.passerelle.storage.Database;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Reads what was counted of lists that were shown. Safe for use by many threads at once. */
public final class ListReports {

  /** Fewer needs than this for a concept, or a part of them, are not told. */
  public static final int FEWEST_NEEDS = 3;

  /** Needs on fewer days than this are not told: one asker may be behind all. */
  public static final int FEWEST_DAYS = 3;

  private static final int MOST_CONCEPTS = 50;

  private record Line(
      long day, String concept, String language, String country, long few, long none) {
    long all() {
      return few + none;
    }
  }

  private final Database database;

  public ListReports(Database database) {
    this.database = database;
  }

  /** The needs of a month that hardly anybody answered. */
  public UnmetNeeds unmet(YearMonth month) {
    var lines = lines(month);
    var byConcept = grouped(lines, Line::concept);
    var told =
        byConcept.entrySet().stream()
            .filter(entry -> mayBeTold(entry.getValue()))
            .map(entry -> ofConcept(entry.getKey(), entry.getValue()))
            .sorted(
                Comparator.comparingLong((OfConcept one) -> -one.needs())
                    .thenComparing(OfConcept::concept))
            .toList();
    return new UnmetNeeds(
        month, told.stream().limit(MOST_CONCEPTS).toList(), told.size() < byConcept.size());
  }

  /** How large those were who were shown from one day to another, both included. */
  public SizesShown sizes(LocalDate from, LocalDate to) {
    return database.read(
        t ->
            t.query(
                    "SELECT MIN(day), COALESCE(SUM(organisations), 0), COALESCE(SUM(firms), 0),"
                        + " COALESCE(SUM(smes), 0), COUNT(*) FROM shown_size WHERE day >= ? AND"
                        + " day <= ?",
                    row ->
                        new SizesShown(
                            row.number(5) == 0 ? null : LocalDate.ofEpochDay(row.number(1)),
                            row.number(2),
                            row.number(3),
                            row.number(4)),
                    from.toEpochDay(),
                    to.toEpochDay())
                .getFirst());
  }

  private List<Line> lines(YearMonth month) {
    return database.read(
        t ->
            t.query(
                "SELECT day, concept, language, country, short_lists, empty_lists FROM unmet_need"
                    + " WHERE day >= ? AND day <= ? ORDER BY day, concept, language, country",
                row ->
                    new Line(
                        row.number(1),
                        row.text(2),
                        row.text(3),
                        row.text(4),
                        row.number(5),
                        row.number(6)),
                month.atDay(1).toEpochDay(),
                month.atEndOfMonth().toEpochDay()));
  }

  private static OfConcept ofConcept(String concept, List<Line> lines) {
    return new OfConcept(
        concept,
        lines.stream().mapToLong(Line::all).sum(),
        lines.stream().mapToLong(Line::none).sum(),
        shares(lines, Line::language),
        shares(lines, Line::country));
  }

  private static List<Share> shares(List<Line> lines, Function<Line, String> by) {
    return grouped(lines, by).entrySet().stream()
        .filter(entry -> mayBeTold(entry.getValue()))
        .map(
            entry ->
                new Share(entry.getKey(), entry.getValue().stream().mapToLong(Line::all).sum()))
        .sorted(Comparator.comparingLong((Share one) -> -one.needs()).thenComparing(Share::code))
        .toList();
  }

  private static boolean mayBeTold(List<Line> lines) {
    Set<Long> days = new HashSet<>();
    lines.forEach(line -> days.add(line.day()));
    return days.size() >= FEWEST_DAYS && lines.stream().mapToLong(Line::all).sum() >= FEWEST_NEEDS;
  }

  private static Map<String, List<Line>> grouped(List<Line> lines, Function<Line, String> by) {
    var groups = new HashMap<String, List<Line>>();
    for (var line : lines) {
      groups.computeIfAbsent(by.apply(line), key -> new ArrayList<>()).add(line);
    }
    return groups;
  }
}
