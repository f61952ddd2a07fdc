package fr.passerelle.workspace.exposure;

import fr.passerelle.storage.Database;
import fr.passerelle.storage.Transaction;
import fr.passerelle.workspace.exposure.ExposureReport.Month;
import fr.passerelle.workspace.exposure.ExposureReport.OfConcept;
import fr.passerelle.workspace.exposure.ExposureReport.Shown;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads how often organisations were shown. Safe for use by many threads at once. */
public final class ExposureReports {

  /** Days that are kept: two years, so that a month can be compared with that of a year before. */
  static final int KEPT_DAYS = 750;

  private static final int MOST_CONCEPTS = 30;

  private record Tally(String concept, Shown shown, long days) {}

  private record Day(long day, Shown shown, long opened, long shortlisted) {}

  private final Database database;
  private final InstantSource clock;

  public ExposureReports(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * What an organisation may know.
   *
   * @param ids all that it is or was known by
   * @param months how many, with this one
   */
  public ExposureReport of(List<String> ids, int months) {
    var last = YearMonth.from(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    var first = last.minusMonths(months - 1L);
    long from = first.atDay(1).toEpochDay();
    return database.read(
        t -> {
          var tallies = tallies(t, ids, from);
          var told =
              tallies.stream()
                  .filter(one -> one.shown().all() >= ExposureReport.FEWEST_SHOWINGS)
                  .filter(one -> one.days() >= ExposureReport.FEWEST_DAYS)
                  .toList();
          return new ExposureReport(
              months(first, months, days(t, ids, from)),
              told.stream()
                  .sorted(
                      Comparator.comparingLong((Tally one) -> -one.shown().all())
                          .thenComparing(Tally::concept))
                  .limit(MOST_CONCEPTS)
                  .map(one -> new OfConcept(one.concept(), one.shown()))
                  .toList(),
              told.size() < tallies.size());
        });
  }

  /** Forgets what is older than two years. */
  public void tidy() {
    long before = Exposures.day(clock.instant()) - KEPT_DAYS;
    database.change(t -> t.update("DELETE FROM exposure WHERE day < ?", before));
  }

  private static List<Month> months(YearMonth first, int count, List<Day> days) {
    var byMonth = new HashMap<YearMonth, Month>();
    for (var day : days) {
      var month = YearMonth.from(LocalDate.ofEpochDay(day.day()));
      byMonth.merge(
          month,
          new Month(month, day.shown(), day.opened(), day.shortlisted()),
          (one, other) ->
              new Month(
                  month,
                  sum(one.shown(), other.shown()),
                  one.opened() + other.opened(),
                  one.shortlisted() + other.shortlisted()));
    }
    var months = new ArrayList<Month>();
    for (int i = 0; i < count; i++) {
      var month = first.plusMonths(i);
      months.add(byMonth.getOrDefault(month, new Month(month, new Shown(0, 0, 0), 0, 0)));
    }
    return months;
  }

  private static List<Day> days(Transaction t, List<String> ids, long from) {
    var days = new ArrayList<Day>();
    for (String id : ids) {
      days.addAll(
          t.query(
              "SELECT day, first, middle, beyond, opened, shortlisted FROM exposure WHERE"
                  + " organisation = ? AND day >= ? AND concept = ''",
              row ->
                  new Day(
                      row.number(1),
                      new Shown(row.number(2), row.number(3), row.number(4)),
                      row.number(5),
                      row.number(6)),
              id,
              from));
    }
    return days;
  }

  private static List<Tally> tallies(Transaction t, List<String> ids, long from) {
    Map<String, Tally> tallies = new HashMap<>();
    for (String id : ids) {
      t.query(
          "SELECT concept, SUM(first), SUM(middle), SUM(beyond), COUNT(*) FROM exposure WHERE"
              + " organisation = ? AND day >= ? AND concept <> '' GROUP BY concept",
          row ->
              tallies.merge(
                  row.text(1),
                  new Tally(
                      row.text(1),
                      new Shown(row.number(2), row.number(3), row.number(4)),
                      row.number(5)),
                  (one, other) ->
                      new Tally(
                          one.concept(),
                          sum(one.shown(), other.shown()),
                          Math.max(one.days(), other.days()))),
          id,
          from);
    }
    return List.copyOf(tallies.values());
  }

  private static Shown sum(Shown one, Shown other) {
    return new Shown(
        one.first() + other.first(), one.middle() + other.middle(), one.beyond() + other.beyond());
  }
}
