package fr.passerelle.aid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether schemes are open, as the clock goes on. */
@NullMarked
class DatesTest {

  private static final LocalDate CHECKED = LocalDate.parse("2026-11-28");

  private static Dates dates(
      Standing standing, @Nullable String from, @Nullable String until, String... cutOffs) {
    return new Dates(
        standing,
        from == null ? null : LocalDate.parse(from),
        until == null ? null : LocalDate.parse(until),
        List.of(cutOffs).stream().map(LocalDate::parse).toList(),
        List.of(Month.MARCH),
        CHECKED);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-12-31, forthcoming",
    "2027-01-01, open",
    "2027-06-30, open",
    "2027-07-01, closed",
    "2040-01-01, closed"
  })
  void aSchemeIsOpenFromItsFirstToItsLastDayAndNeverAfter(LocalDate day, String expected) {
    var dates = dates(Standing.CONTINUOUS, "2027-01-01", "2027-06-30");
    assertThat(dates.on(day).code()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-01, open, 2026-03-01",
    "2026-03-02, open, 2026-09-15",
    "2026-09-16, to-check, 2026-09-15"
  })
  void aRecurringOneIsOpenOnlyWhileACutOffIsStillToCome(
      LocalDate day, String expected, LocalDate told) {
    var found = dates(Standing.RECURRING, null, null, "2026-09-15", "2026-03-01").on(day);
    assertThat(found.code()).isEqualTo(expected);
    switch (found) {
      case Availability.Open open -> assertThat(open.until()).isEqualTo(told);
      case Availability.ToCheck check -> {
        assertThat(check.last()).isEqualTo(told);
        assertThat(check.months()).containsExactly(Month.MARCH);
      }
      case Availability.Forthcoming _, Availability.Closed _ -> assertThat(told).isNull();
    }
  }

  @Test
  void anOpenEndIsTrustedForTwoYearsAfterTheLastLook() {
    var dates = dates(Standing.CONTINUOUS, null, null);
    assertThat(dates.on(CHECKED.plusYears(2)).code()).isEqualTo("open");
    assertThat(dates.on(CHECKED.plusYears(2).plusDays(1)).code()).isEqualTo("to-check");
  }

  @Test
  void whatNobodyCouldVerifyIsToBeChecked() {
    assertThat(dates(Standing.UNVERIFIED, null, null).on(CHECKED).code()).isEqualTo("to-check");
  }

  @Test
  void whatHasEndedHasNoDeadline() {
    var dates = dates(Standing.ENDED, null, "2030-01-01", "2029-01-01");
    assertThat(dates.on(CHECKED).code()).isEqualTo("closed");
    assertThat(dates.deadlines(CHECKED)).isEmpty();
  }

  @Test
  void deadlinesAreThoseStillToCome() {
    var dates = dates(Standing.RECURRING, null, "2027-12-31", "2026-09-15", "2027-03-01");
    assertThat(dates.deadlines(CHECKED))
        .containsExactly(LocalDate.parse("2027-03-01"), LocalDate.parse("2027-12-31"));
  }

  @Test
  void aLastDayBeforeTheFirstIsRefused() {
    assertThatThrownBy(() -> dates(Standing.CONTINUOUS, "2027-01-02", "2027-01-01"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void noSchemeOfTheCatalogueIsEverOpenAfterItsLastDay() {
    var schemes = SupportSchemes.read(Path.of("index-data/schemes")).all();
    for (var day = LocalDate.parse("2008-01-01");
        day.isBefore(LocalDate.parse("2040-01-01"));
        day = day.plusDays(7)) {
      for (var scheme : schemes) {
        var dates = scheme.dates();
        if (dates.on(day) instanceof Availability.Open(LocalDate until)) {
          assertThat(dates.standing()).as(scheme.id()).isNotEqualTo(Standing.ENDED);
          assertThat(dates.until() == null || !day.isAfter(dates.until()))
              .as(scheme.id() + " on " + day)
              .isTrue();
          assertThat(until == null || !day.isAfter(until)).as(scheme.id()).isTrue();
          assertThat(until != null || !day.isAfter(dates.checked().plusYears(2)))
              .as(scheme.id())
              .isTrue();
        }
      }
    }
  }
}
