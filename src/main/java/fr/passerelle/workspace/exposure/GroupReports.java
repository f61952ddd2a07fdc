package fr.passerelle.workspace.exposure;

import fr.passerelle.storage.Database;
import fr.passerelle.storage.Transaction;
import fr.passerelle.workspace.exposure.ExposureReport.OfConcept;
import fr.passerelle.workspace.exposure.ExposureReport.Shown;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads how often the organisations of a group were shown, by the ids that they bear today. Safe
 * for use by many threads at once.
 */
public final class GroupReports {

  private static final int MOST_CONCEPTS = 50;
  private static final int PIECE = 400;

  private record Tally(Shown shown, long days) {
    Tally plus(Tally other) {
      return new Tally(
          new Shown(
              shown.first() + other.shown.first(),
              shown.middle() + other.shown.middle(),
              shown.beyond() + other.shown.beyond()),
          Math.max(days, other.days));
    }
  }

  private final Database database;
  private final InstantSource clock;

  public GroupReports(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * What may be told of a group.
   *
   * @param count how many months, with this one
   */
  public GroupReport of(List<String> ids, int count) {
    var last = YearMonth.from(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    var first = last.minusMonths(count - 1L);
    return database.read(
        t -> {
          var months = new ArrayList<GroupReport.Month>();
          for (int i = 0; i < count; i++) {
            months.add(month(t, ids, first.plusMonths(i)));
          }
          var tallies = tallies(t, ids, first.atDay(1).toEpochDay());
          var told =
              tallies.entrySet().stream()
                  .filter(one -> one.getValue().shown().all() >= ExposureReport.FEWEST_SHOWINGS)
                  .filter(one -> one.getValue().days() >= ExposureReport.FEWEST_DAYS)
                  .map(one -> new OfConcept(one.getKey(), one.getValue().shown()))
                  .sorted(
                      Comparator.comparingLong((OfConcept one) -> -one.shown().all())
                          .thenComparing(OfConcept::concept))
                  .toList();
          return new GroupReport(
              months, told.stream().limit(MOST_CONCEPTS).toList(), told.size() < tallies.size());
        });
  }

  private static GroupReport.Month month(Transaction t, List<String> ids, YearMonth month) {
    var showings = new HashMap<String, Long>();
    for (var piece : pieces(ids)) {
      t.query(
          "SELECT organisation, SUM(first + middle + beyond) FROM exposure WHERE organisation IN ("
              + marks(piece)
              + ") AND concept = '' AND day >= ? AND day <= ? GROUP BY organisation",
          row -> showings.put(row.text(1), row.number(2)),
          arguments(piece, month.atDay(1).toEpochDay(), month.atEndOfMonth().toEpochDay()));
    }
    showings.values().removeIf(n -> n == 0);
    return new GroupReport.Month(month, showings);
  }

  private static Map<String, Tally> tallies(Transaction t, List<String> ids, long from) {
    var tallies = new HashMap<String, Tally>();
    for (var piece : pieces(ids)) {
      t.query(
          "SELECT concept, SUM(first), SUM(middle), SUM(beyond), COUNT(DISTINCT day) FROM exposure"
              + " WHERE organisation IN ("
              + marks(piece)
              + ") AND concept <> '' AND day >= ? GROUP BY concept",
          row ->
              tallies.merge(
                  row.text(1),
                  new Tally(new Shown(row.number(2), row.number(3), row.number(4)), row.number(5)),
                  Tally::plus),
          arguments(piece, from));
    }
    return tallies;
  }

  private static List<List<String>> pieces(List<String> ids) {
    var pieces = new ArrayList<List<String>>();
    for (int from = 0; from < ids.size(); from += PIECE) {
      pieces.add(ids.subList(from, Math.min(ids.size(), from + PIECE)));
    }
    return pieces;
  }

  private static String marks(List<String> piece) {
    return String.join(", ", Collections.nCopies(piece.size(), "?"));
  }

  private static @Nullable Object[] arguments(List<String> piece, Object... more) {
    var all = new ArrayList<@Nullable Object>(piece);
    Collections.addAll(all, more);
    return all.toArray();
  }
}
