package fr.passerelle.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.catalogue.ListedSource.Entry;
import fr.passerelle.organisation.Organisation;
import fr.passerelle.storage.Dialect;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What who mends the data counts on. */
@ParameterizedClass
@EnumSource
class QualityTest extends OnEachDatabase {

  private static final LocalDate TODAY = LocalDate.of(2027, 1, 1);

  QualityTest(Dialect dialect, @TempDir Path folder) {
    super(dialect, folder);
  }

  @Test
  void eachCheckFindsWhatLacksAndNothingElse() {
    test.add(
        "one",
        Authority.OTHER,
        Entry.of("one", "whole", "Whole").in("FR", "Nice").text("Words").identifier(CNRS),
        Entry.of("one", "bare", "Bare").date(LocalDate.of(2025, 12, 31)));
    test.add("two", Authority.OTHER, Entry.of("two", "edge", "Edge").in("FR", "Paris"));
    var quality = test.catalogue().quality();
    var report = quality.report(test.catalogue().lastSequence(), TODAY);
    assertThat(report.all().organisations()).isEqualTo(3);
    assertThat(report.all().found())
        .containsEntry("no-identifier", 2L)
        .containsEntry("no-description", 2L)
        .containsEntry("no-place", 1L)
        .containsEntry("no-website", 0L)
        .containsEntry("stale", 1L)
        .containsEntry("no-theme", 3L);
    assertThat(report.sources()).extracting(QualityReport.Tally::id).containsExactly("one", "two");
    assertThat(report.sources().getLast().found()).containsEntry("no-identifier", 1L);
    var wanted = new Quality.Wanted(EntryCheck.NO_IDENTIFIER, "", "");
    var first = quality.found(wanted, "", 1, TODAY);
    var second = quality.found(wanted, first.getLast().id(), 5, TODAY);
    assertThat(first).extracting(Organisation::id).containsExactly("one-bare");
    assertThat(second).extracting(Organisation::id).containsExactly("two-edge");
  }

  @Test
  void whatHasNoDateIsStaleOnlyTwelveMonthsAfterItsImport() {
    test.add("one", Authority.OTHER, Entry.of("one", "1", "Undated").date(LocalDate.EPOCH));
    var quality = test.catalogue().quality();
    var wanted = new Quality.Wanted(quality.check("stale").orElseThrow(), "", "");
    var today = LocalDate.now(java.time.ZoneOffset.UTC);
    assertThat(quality.found(wanted, "", 9, today)).isEmpty();
    assertThat(quality.found(wanted, "", 9, today.plusMonths(13))).hasSize(1);
  }

  @Test
  void aSiteThatFailedAndTwoThatMayBeOneAreFoundUntilThatIsMended() {
    test.add("a", Authority.OTHER, Entry.of("a", "1", "Acme Optique").in("FR", "Lyon"));
    test.add("b", Authority.OTHER, Entry.of("b", "1", "Acme Optique").in("FR", "Lille"));
    test.add("c", Authority.OTHER, Entry.of("c", "1", "Zurn").in("FR", "Nice"));
    var sites = new SiteStatuses(test.database());
    sites.put(status("c-1", SiteStatus.State.FAILED, 1));
    var quality = test.catalogue().quality();
    long sequence = test.catalogue().lastSequence();
    assertThat(quality.report(sequence, TODAY).all().found())
        .containsEntry(Quality.BROKEN_SITE, 1L)
        .containsEntry(Quality.DUPLICATE, 2L);
    var wanted = new Quality.Wanted(quality.check(Quality.DUPLICATE).orElseThrow(), "", "");
    assertThat(quality.found(wanted, "", 9, TODAY))
        .extracting(Organisation::id)
        .containsExactly("a-1", "b-1");
    sites.put(status("c-1", SiteStatus.State.READ, 2));
    test.catalogue().duplicates().decide("a-1", "b-1", PairVerdict.DIFFERENT);
    assertThat(quality.report(test.catalogue().lastSequence(), TODAY).all().found())
        .containsEntry(Quality.BROKEN_SITE, 0L)
        .containsEntry(Quality.DUPLICATE, 0L);
  }

  private static SiteStatus status(String organisation, SiteStatus.State state, int day) {
    return new SiteStatus(
        organisation,
        "https://x.example",
        state,
        null,
        Instant.parse("2026-12-0" + day + "T00:00:00Z"),
        null,
        null,
        null,
        List.of(),
        List.of());
  }

  @Test
  void aCorrectionIsDecidedOnce() {
    var corrections = test.catalogue().corrections();
    var asked = corrections.ask("a", Correction.Field.PLACE, "Nice", "its site").orElseThrow();
    corrections.ask("b", Correction.Field.NAME, "B", "its site");
    assertThat(corrections.decide(asked.id(), Correction.State.REJECTED)).isPresent();
    assertThat(corrections.decide(asked.id(), Correction.State.ACCEPTED)).isEmpty();
    assertThat(corrections.decide(99, Correction.State.ACCEPTED)).isEmpty();
    assertThat(corrections.some(0, 10))
        .extracting(Correction::organisation, Correction::state)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("b", Correction.State.OPEN),
            org.assertj.core.groups.Tuple.tuple("a", Correction.State.REJECTED));
  }
}
