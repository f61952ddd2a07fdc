package fr.passerelle.workspace.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.storage.Database;
import fr.passerelle.storage.Dialect;
import fr.passerelle.workspace.exposure.ExposureReport.OfConcept;
import fr.passerelle.workspace.exposure.ExposureReport.Shown;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** How often the organisations of a group were shown. */
@ParameterizedClass
@EnumSource
class GroupReportsTest {

  private final Database database;
  private final Exposures exposures;
  private final GroupReports reports;
  private Instant now = Instant.parse("2026-10-30T12:00:00Z");

  GroupReportsTest(Dialect dialect, @TempDir Path folder) {
    database = dialect.newPlace(folder).open();
    exposures = new Exposures(database, () -> now);
    reports = new GroupReports(database, () -> now);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void areToldMonthByMonthAndByWhatTheyWereFoundFor() {
    for (int day = 0; day < 3; day++) {
      exposures.shown(List.of("a", "stranger", "b"), 0, List.of("pumps"));
      exposures.flush();
      now = now.plus(Duration.ofDays(1));
    }
    var report = reports.of(List.of("a", "b", "never"), 3);
    assertThat(report.months())
        .containsExactly(
            new GroupReport.Month(YearMonth.of(2026, 9), Map.of()),
            new GroupReport.Month(YearMonth.of(2026, 10), Map.of("a", 2L, "b", 2L)),
            new GroupReport.Month(YearMonth.of(2026, 11), Map.of("a", 1L, "b", 1L)));
    assertThat(report.months().getLast().all()).isEqualTo(2);
    assertThat(report.concepts()).containsExactly(new OfConcept("pumps", new Shown(6, 0, 0)));
    assertThat(report.isMoreHidden()).isFalse();
  }

  @Test
  void ofAConceptThatWasAskedForOnFewDaysAreNotTold() {
    for (int i = 0; i < 30; i++) {
      exposures.shown(List.of("a", "b"), 0, List.of("in-one-day"));
    }
    exposures.flush();
    var report = reports.of(List.of("a", "b"), 1);
    assertThat(report.concepts()).isEmpty();
    assertThat(report.isMoreHidden()).isTrue();
    assertThat(report.months().getFirst().all()).isEqualTo(60);
  }

  @Test
  void openedPagesAreNoShowings() {
    exposures.opened("a");
    exposures.flush();
    assertThat(reports.of(List.of("a"), 1).months().getFirst().showings()).isEmpty();
  }

  @Test
  void ofALargeGroupAreReadInPieces() {
    var ids = IntStream.range(0, 1_000).mapToObj(i -> "m" + i).toList();
    exposures.shown(ids, 0, List.of());
    exposures.flush();
    assertThat(reports.of(ids, 1).months().getFirst().showings()).hasSize(1_000);
    assertThat(reports.of(List.of(), 1).months().getFirst().all()).isZero();
  }
}
