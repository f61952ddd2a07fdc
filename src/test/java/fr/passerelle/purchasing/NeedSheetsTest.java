package fr.passerelle.purchasing;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.language.Language;
import fr.passerelle.purchasing.SourcingProblem.Rule;
import fr.passerelle.storage.Database;
import fr.passerelle.storage.Dialect;
import fr.passerelle.workspace.Tables;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What a team keeps of its purchases, whichever database keeps it. */
@NullMarked
@ParameterizedClass
@EnumSource
class NeedSheetsTest {

  private static final String OURS = "ours";
  private static final Instant NOW = Instant.parse("2026-11-28T10:00:00Z");
  private static final PlanWishes STRICT = new PlanWishes(true, 50, 60, true, 3);
  private static final List<Requirement> LINES =
      List.of(Buys.line(0, "Ferrures", 2, 0), Buys.line(1, "Capteurs", 1, 80_000));

  private final Dialect.Place place;
  private Database database;
  private NeedSheets sheets;

  NeedSheetsTest(Dialect dialect, @TempDir Path folder) {
    place = dialect.newPlace(folder);
    database = place.open();
    sheets = new NeedSheets(database, () -> NOW);
    Tables.team(database, OURS, "Achats");
    Tables.team(database, "theirs", "Another team");
    Tables.account(database, "anne", "Anne");
  }

  @AfterEach
  void close() {
    database.close();
  }

  private String sheet() {
    var reading =
        new NeedReading(
            Map.of("Besoin", NeedColumn.ITEM),
            List.of("Site"),
            LINES,
            List.of(new SheetRows.Note("hidden-sheet", "Prix")));
    return sheets.create(OURS, "anne", "Besoins 2027", Language.FRENCH, reading);
  }

  private void openAgain() {
    database.close();
    database = place.open();
    sheets = new NeedSheets(database, () -> NOW);
  }

  @Test
  void aSheetIsKeptAsItWasRead() {
    String id = sheet();
    openAgain();
    var kept = sheets.sheet(OURS, id).orElseThrow();
    assertThat(kept.name()).isEqualTo("Besoins 2027");
    assertThat(kept.created()).isEqualTo(NOW);
    assertThat(kept.state()).isEqualTo(NeedSheet.State.SEARCHING);
    assertThat(kept.lines()).isEqualTo(2);
    assertThat(kept.searched()).isZero();
    assertThat(kept.notes())
        .containsExactly(
            new SheetRows.Note("hidden-sheet", "Prix"),
            new SheetRows.Note("column.item", "Besoin"),
            new SheetRows.Note("unknown", "Site"));
    assertThat(sheets.lines(OURS, id).getLast()).isEqualTo(spaced(LINES.getLast()));
  }

  /** The same with a space for a tab, which no column keeps. */
  private static Requirement spaced(Requirement line) {
    return new Requirement(
        line.position(),
        line.id(),
        line.row(),
        line.item(),
        line.specification(),
        line.cpv(),
        line.nace(),
        line.volume(),
        line.amount(),
        line.unit(),
        line.place(),
        line.date(),
        line.certificates(),
        line.languages(),
        line.isResearch(),
        line.sources(),
        line.dependence(),
        List.of("usinage 5 axes"),
        line.nices(),
        line.isConfidential(),
        line.other(),
        line.faults());
  }

  @Test
  void longListsAndThePlanAreKept() {
    String id = sheet();
    var line = sheets.lines(OURS, id).getFirst();
    var list = List.of(Buys.candidate("a", 0.75), Buys.candidate("b", 0.5));
    sheets.keep(OURS, id, line, list);
    assertThat(sheets.unsearched(OURS, id)).containsExactly(1);
    var plan = new SourcingPlan(List.of(List.of("b"), List.of()), 1.5, 1.75, false);
    sheets.keep(OURS, id, STRICT, plan, Map.of(Rule.SME, 0.25));
    openAgain();
    assertThat(sheets.candidates(OURS, id, 0))
        .containsExactly(
            new ListedCandidate(list.getFirst(), false), new ListedCandidate(list.getLast(), true));
    var kept = sheets.plan(OURS, id).orElseThrow();
    assertThat(kept.wishes()).isEqualTo(STRICT);
    assertThat(kept.value()).isEqualTo(1.5);
    assertThat(kept.bound()).isEqualTo(1.75);
    assertThat(kept.isBest()).isFalse();
    assertThat(kept.prices()).isEqualTo(Map.of(Rule.SME, 0.25));
    sheets.keep(OURS, id, PlanWishes.USUAL, plan, Map.of());
    assertThat(sheets.plan(OURS, id).orElseThrow().wishes()).isEqualTo(PlanWishes.USUAL);
  }

  @Test
  void whatIsToBeDoneOutlivesTheServer() {
    String id = sheet();
    assertThat(sheets.wishes(OURS, id)).isEqualTo(PlanWishes.USUAL);
    sheets.wish(OURS, id, STRICT);
    openAgain();
    assertThat(sheets.sheet(OURS, id).orElseThrow().state()).isEqualTo(NeedSheet.State.PLANNING);
    assertThat(sheets.wishes(OURS, id)).isEqualTo(STRICT);
    assertThat(sheets.unfinished()).extracting(NeedSheets.Unfinished::sheet).containsExactly(id);
    sheets.become(OURS, id, NeedSheet.State.READY);
    assertThat(sheets.unfinished()).isEmpty();
  }

  @Test
  void aCorrectedLineKeepsItsPlaceAndIsSearchedForAgain() {
    String id = sheet();
    var before = sheets.lines(OURS, id).getFirst();
    sheets.keep(OURS, id, before, List.of(Buys.candidate("a", 0.75)));
    sheets.correct(OURS, id, before.corrected(Buys.line(7, "Vannes", 1, 0)));
    assertThat(sheets.lines(OURS, id))
        .extracting(Requirement::id, Requirement::item)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("L-0", "Vannes"),
            org.assertj.core.groups.Tuple.tuple("L-1", "Capteurs"));
    assertThat(sheets.unsearched(OURS, id)).containsExactly(0, 1);
    assertThat(sheets.candidates(OURS, id, 0)).isEmpty();
    sheets.keep(OURS, id, before, List.of(Buys.candidate("a", 0.75)));
    assertThat(sheets.candidates(OURS, id, 0)).as("found for the line as it was").isEmpty();
  }

  @Test
  void anotherTeamReadsAndChangesNothing() {
    String id = sheet();
    var line = sheets.lines(OURS, id).getFirst();
    sheets.become("theirs", id, NeedSheet.State.FAILED);
    sheets.keep("theirs", id, line, List.of(Buys.candidate("a", 0.75)));
    sheets.correct("theirs", id, line.corrected(Buys.line(0, "Vannes", 1, 0)));
    sheets.wish("theirs", id, STRICT);
    sheets.keep("theirs", id, STRICT, new SourcingPlan(List.of(List.of()), 0, 0, true), Map.of());
    assertThat(sheets.remove("theirs", id)).isFalse();
    assertThat(sheets.of("theirs")).isEmpty();
    assertThat(sheets.sheet("theirs", id)).isEmpty();
    assertThat(sheets.lines("theirs", id)).isEmpty();
    assertThat(sheets.candidates("theirs", id)).isEmpty();
    assertThat(sheets.plan(OURS, id)).isEmpty();
    assertThat(sheets.sheet(OURS, id).orElseThrow().searched()).isZero();
    assertThat(sheets.sheet(OURS, id).orElseThrow().state()).isEqualTo(NeedSheet.State.SEARCHING);
    assertThat(sheets.lines(OURS, id).getFirst().item()).isEqualTo("Ferrures");
  }

  @Test
  void aRemovedSheetLeavesNothing() {
    String id = sheet();
    sheets.keep(OURS, id, sheets.lines(OURS, id).getFirst(), List.of(Buys.candidate("a", 0.75)));
    assertThat(sheets.remove(OURS, id)).isTrue();
    for (String table : List.of("need_sheet", "need_line", "need_candidate", "need_plan")) {
      long rows =
          database
              .read(t -> t.query("SELECT COUNT(*) FROM " + table, row -> row.number(1)))
              .getFirst();
      assertThat(rows).as(table).isZero();
    }
  }
}
