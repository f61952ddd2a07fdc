package fr.passerelle.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.catalogue.ListedSource.Entry;
import fr.passerelle.catalogue.Opportunities.Wish;
import fr.passerelle.language.Language;
import fr.passerelle.opportunity.Opportunity;
import fr.passerelle.opportunity.OpportunityStatus;
import fr.passerelle.organisation.SourceMark;
import fr.passerelle.storage.Dialect;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What becomes of opportunities in the catalogue. */
@ParameterizedClass
@EnumSource
class OpportunitiesTest extends OnEachDatabase {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 27);

  OpportunitiesTest(Dialect dialect, @TempDir Path folder) {
    super(dialect, folder);
  }

  @Test
  void areListedByDeadlineWithoutThoseThatAreClosed() {
    calls(
        call("late", "2027-05-01", OpportunityStatus.FORTHCOMING),
        call("past", "2026-11-26", OpportunityStatus.OPEN),
        call("withdrawn", "2027-01-01", OpportunityStatus.CLOSED),
        call("today", "2026-11-27", OpportunityStatus.OPEN));
    assertThat(found("", null)).containsExactly("calls-today", "calls-late");
    assertThat(found("", OpportunityStatus.OPEN)).containsExactly("calls-today");
    assertThat(found("", OpportunityStatus.FORTHCOMING)).containsExactly("calls-late");
    assertThat(found("", OpportunityStatus.CLOSED))
        .containsExactly("calls-past", "calls-withdrawn");
    var latest = opportunities().find(new Wish("", null, "", true), DAY, 0, 1);
    assertThat(latest.total()).isEqualTo(2);
    assertThat(latest.opportunities())
        .extracting(KnownOpportunity::id)
        .containsExactly("calls-late");
  }

  @Test
  void haveTheStatusUnderWhichTheyAreListedOnEveryDay() {
    calls(
        call("a", "2026-11-26", OpportunityStatus.OPEN),
        call("b", "2026-11-27", OpportunityStatus.FORTHCOMING),
        call("c", "2026-11-28", OpportunityStatus.CLOSED),
        call("d", "2026-11-28", OpportunityStatus.OPEN));
    for (var day = DAY.minusDays(3); day.isBefore(DAY.plusDays(4)); day = day.plusDays(1)) {
      int all = 0;
      for (var status : OpportunityStatus.values()) {
        var today = day;
        var listed = opportunities().find(new Wish("", status, "", false), day, 0, 9);
        assertThat(listed.opportunities())
            .allMatch(one -> one.opportunity().status(today) == status);
        all += (int) listed.total();
      }
      assertThat(all).isEqualTo(4);
    }
  }

  @Test
  void endWithTheirLastDayInBrussels() {
    var record = call("x", "2026-11-27", OpportunityStatus.OPEN);
    var call = Objects.requireNonNull(record.opportunity());
    assertThat(call.status(Opportunity.dayOf(Instant.parse("2026-11-27T22:59:59Z"))))
        .isEqualTo(OpportunityStatus.OPEN);
    assertThat(call.status(Opportunity.dayOf(Instant.parse("2026-11-27T23:00:00Z"))))
        .isEqualTo(OpportunityStatus.CLOSED);
  }

  @Test
  void areFoundByAllTheirWordsInAnyGuise() {
    calls(call("a", "2027-01-01", OpportunityStatus.OPEN));
    assertThat(found("ENERGIE marin", null)).hasSize(1);
    assertThat(found("énerg", null)).hasSize(1);
    assertThat(found("nergie", null)).isEmpty();
    assertThat(found("énergie solaire", null)).isEmpty();
    assertThat(found("1%0", null)).as("a percent sign stands for nothing").isEmpty();
    assertThat(found("la", null)).as("a short word is no beginning of another").isEmpty();
  }

  @Test
  void areFoundByTheirProgramme() {
    calls(call("a", "2027-01-01", OpportunityStatus.OPEN));
    assertThat(opportunities().programmes()).containsExactly("Horizon Europe");
    assertThat(opportunities().find(new Wish("", null, "LIFE", false), DAY, 0, 9).total()).isZero();
  }

  @Test
  void anUndoneImportTakesThemOutAgainAndOrganisationsStay() {
    test.add("list", Authority.DIRECTORY, Entry.of("list", "acme", "Acme"));
    var before = test.state();
    var report = calls(call("a", "2027-01-01", OpportunityStatus.OPEN));
    assertThat(report.counts().created()).isEqualTo(1);
    assertThat(test.state()).isEqualTo(before);
    long version = opportunities().version();
    test.catalogue().undo(report.batchId());
    assertThat(found("", null)).isEmpty();
    assertThat(opportunities().withId("calls-a")).isEmpty();
    assertThat(opportunities().version()).isGreaterThan(version);
    assertThat(test.state()).isEqualTo(before);
  }

  @Test
  void aLaterImportUpdatesThemAndUndoingItBringsTheEarlierBack() {
    var first = call("a", "2027-01-01", OpportunityStatus.FORTHCOMING);
    calls(first, call("b", "2027-02-01", OpportunityStatus.OPEN));
    var second = calls(call("a", "2027-03-01", OpportunityStatus.OPEN));
    assertThat(second.counts().changed()).isEqualTo(1);
    assertThat(found("", null)).containsExactly("calls-b", "calls-a");
    test.catalogue().undo(second.batchId());
    assertThat(found("", null)).containsExactly("calls-a", "calls-b");
    assertThat(opportunities().withId("calls-a"))
        .hasValueSatisfying(
            known -> {
              assertThat(known.opportunity()).isEqualTo(first.opportunity());
              assertThat(known.mark()).isEqualTo(first.mark());
            });
  }

  @Test
  void importingTheSameAgainChangesNothing() {
    calls(call("a", "2027-01-01", OpportunityStatus.OPEN));
    long version = opportunities().version();
    long sequence = test.catalogue().lastSequence();
    var again = calls(call("a", "2027-01-01", OpportunityStatus.OPEN));
    assertThat(again.isUnchanged()).isTrue();
    assertThat(opportunities().version()).isEqualTo(version);
    assertThat(test.catalogue().lastSequence()).isEqualTo(sequence);
  }

  private Opportunities opportunities() {
    return test.catalogue().opportunities();
  }

  private List<String> found(String words, @Nullable OpportunityStatus status) {
    return opportunities()
        .find(new Wish(words, status, "", false), DAY, 0, 9)
        .opportunities()
        .stream()
        .map(KnownOpportunity::id)
        .toList();
  }

  private ImportReport calls(SourceRecord... records) {
    return test.add(ListedSource.of("calls", Authority.OTHER, records));
  }

  private static SourceRecord call(String key, String deadline, OpportunityStatus stated) {
    return new SourceRecord(
        new SourceMark("calls", key, LocalDate.of(2026, 8, 1), "CC-BY-4.0", null, List.of()),
        null,
        List.of(),
        new Opportunity(
            "CALL-" + key,
            "Énergie : les courants marins (100 % large)",
            "Horizon Europe",
            null,
            null,
            "",
            Language.FRENCH,
            LocalDate.parse(deadline),
            stated,
            null,
            1_000_000L,
            List.of()));
  }
}
