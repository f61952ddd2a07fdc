package fr.passerelle.workspace.exposure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.passerelle.storage.Database;
import fr.passerelle.storage.Dialect;
import fr.passerelle.storage.StorageFailed;
import fr.passerelle.workspace.exposure.ExposureReport.Month;
import fr.passerelle.workspace.exposure.ExposureReport.OfConcept;
import fr.passerelle.workspace.exposure.ExposureReport.Shown;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** How often organisations were shown, and what of that is told. */
@ParameterizedClass
@EnumSource
class ExposuresTest {

  private final Dialect.Place place;
  private final Database database;
  private final Exposures exposures;
  private final ExposureReports reports;
  private Instant now = Instant.parse("2026-11-28T23:59:00Z");

  ExposuresTest(Dialect dialect, @TempDir Path folder) {
    place = dialect.newPlace(folder);
    database = place.open();
    exposures = new Exposures(database, () -> now);
    reports = new ExposureReports(database, () -> now);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void areCountedByRankAndMonthWhateverWasAsked() {
    exposures.shown(List.of("a", "b"), 0, List.of("pumps"));
    exposures.shown(List.of("c", "a"), 2, List.of());
    exposures.shown(List.of("a"), 12, List.of());
    exposures.opened("a");
    exposures.shortlisted("a");
    exposures.flush();
    var november = new Month(YearMonth.of(2026, 11), new Shown(1, 1, 1), 1, 1);
    assertThat(reports.of(List.of("a"), 2).months())
        .containsExactly(new Month(YearMonth.of(2026, 10), new Shown(0, 0, 0), 0, 0), november);
  }

  @Test
  void areAddedUpAcrossFlushesAndDays() {
    for (int day = 0; day < 3; day++) {
      exposures.shown(List.of("a"), 0, List.of("pumps", "valves"));
      exposures.flush();
      exposures.shown(List.of("a"), 5, List.of("pumps"));
      exposures.flush();
      now = now.plus(Duration.ofDays(1));
    }
    exposures.flush();
    var report = reports.of(List.of("a"), 2);
    assertThat(report.concepts())
        .containsExactly(
            new OfConcept("pumps", new Shown(3, 3, 0)),
            new OfConcept("valves", new Shown(3, 0, 0)));
    assertThat(report.isMoreHidden()).isFalse();
    assertThat(report.months()).extracting(month -> month.shown().all()).containsExactly(6L, 0L);
  }

  @Test
  void ofAConceptThatFewAskedForAreNotTold() {
    for (int i = 0; i < 50; i++) {
      exposures.shown(List.of("a"), 0, List.of("often-in-one-day"));
    }
    exposures.shown(List.of("a"), 0, List.of("on-two-days"));
    now = now.plus(Duration.ofDays(1));
    exposures.shown(List.of("a"), 0, List.of("on-two-days"));
    exposures.shown(List.of("a"), 0, List.of("on-two-days"));
    exposures.flush();
    var report = reports.of(List.of("a"), 2);
    assertThat(report.concepts()).isEmpty();
    assertThat(report.isMoreHidden()).isTrue();
    assertThat(report.months().getLast().shown().all()).isEqualTo(53);
  }

  @Test
  void underAnEarlierIdAreTheOrganisationsToo() {
    exposures.shown(List.of("list-a", "ror-a"), 0, List.of());
    exposures.flush();
    assertThat(reports.of(List.of("ror-a", "list-a"), 1).months().getFirst().shown().first())
        .isEqualTo(2);
    assertThat(reports.of(List.of("b"), 1).months().getFirst().shown().all()).isZero();
  }

  @Test
  void takeBoundedMemoryAndAreCountedOnAfterwards() {
    var ids = IntStream.range(0, Exposures.MOST_KEYS + 10).mapToObj(i -> "o" + i).toList();
    exposures.shown(ids, 0, Stream.generate(() -> "c").limit(20).toList());
    assertThat(exposures.waiting()).isEqualTo(Exposures.MOST_KEYS);
    exposures.shown(List.of("o0"), 0, List.of());
    exposures.flush();
    assertThat(exposures.waiting()).isZero();
    assertThat(reports.of(List.of("o0"), 1).months().getFirst().shown().first()).isEqualTo(2);
  }

  @Test
  void ofManyAtOnceAreAllCounted() throws Exception {
    Callable<Boolean> one =
        () -> {
          for (int i = 0; i < 500; i++) {
            exposures.shown(List.of("a", "b", "c"), 0, List.of("pumps"));
            if (i % 100 == 0) {
              exposures.flush();
            }
          }
          return true;
        };
    try (var threads = Executors.newFixedThreadPool(4)) {
      for (var done : threads.invokeAll(List.of(one, one, one, one))) {
        assertThat(done.get()).isTrue();
      }
    }
    exposures.flush();
    assertThat(reports.of(List.of("c"), 1).months().getFirst().shown().first()).isEqualTo(2_000);
  }

  @Test
  void areNotLostWhereTheyCannotBeWritten() {
    exposures.shown(List.of("a"), 0, List.of());
    database.change(t -> t.update("ALTER TABLE exposure RENAME TO away"));
    assertThatThrownBy(exposures::flush).isInstanceOf(StorageFailed.class);
    database.change(t -> t.update("ALTER TABLE away RENAME TO exposure"));
    exposures.shown(List.of("a"), 0, List.of());
    exposures.flush();
    assertThat(reports.of(List.of("a"), 1).months().getFirst().shown().first()).isEqualTo(2);
  }

  @Test
  void areForgottenAfterTwoYears() {
    exposures.shown(List.of("a"), 0, List.of());
    exposures.flush();
    reports.tidy();
    assertThat(count()).isEqualTo(1);
    now = now.plus(Duration.ofDays(ExposureReports.KEPT_DAYS + 1));
    reports.tidy();
    assertThat(count()).isZero();
  }

  private long count() {
    return database.read(
        t -> t.first("SELECT COUNT(*) FROM exposure", row -> row.number(1)).orElse(0L));
  }
}
