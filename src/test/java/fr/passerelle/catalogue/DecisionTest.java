package fr.passerelle.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.passerelle.catalogue.ListedSource.Entry;
import fr.passerelle.organisation.Name;
import fr.passerelle.organisation.OrganisationType;
import fr.passerelle.storage.Dialect;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What people decide of two records, and what follows. */
@ParameterizedClass
@EnumSource
class DecisionTest extends OnEachDatabase {

  DecisionTest(Dialect dialect, @TempDir Path folder) {
    super(dialect, folder);
  }

  @Test
  void aNameInAnotherLanguageInOneTownIsOne() {
    test.add("a", Authority.OTHER, university("a", "浙江大学"));
    test.add("b", Authority.OTHER, university("b", "Zhejiang University"));
    test.add("c", Authority.OTHER, university("c", "Université du Zhejiang"));
    assertThat(test.state()).hasSize(1);
  }

  @Test
  void namesThatOnlySoundTheSameAreTwo() {
    test.add("a", Authority.OTHER, university("a", "华兴大学"));
    test.add("b", Authority.OTHER, university("b", "华星大学"));
    assertThat(test.state()).hasSize(2);
  }

  @Test
  void aLegalFormMakesNoOther() {
    test.add("a", Authority.OTHER, Entry.of("a", "1", "Lunor SAS").in("FR", "Paris"));
    test.add("b", Authority.OTHER, Entry.of("b", "1", "LUNOR").in("FR", "Paris cedex 5"));
    assertThat(test.state()).hasSize(1);
  }

  @Test
  void aDoubtfulPairWaitsWithItsReasons() {
    doubtful();
    assertThat(test.state()).hasSize(2);
    var pair = duplicates().queue().getFirst();
    assertThat(List.of(pair.one().ownId(), pair.other().ownId())).containsExactly("a-1", "b-1");
    assertThat(pair.judgement().reasons(true))
        .extracting(PairJudgement.Found::reason)
        .contains(PairReason.SAME_NAME, PairReason.SAME_DOMAIN);
    assertThat(pair.judgement().reasons(false))
        .extracting(PairJudgement.Found::reason)
        .containsExactly(PairReason.DIFFERENT_TOWNS);
  }

  @Test
  void aPairDecidedTheSameIsOneUntilItIsTakenBack() {
    doubtful();
    var before = test.state();
    duplicates().decide("b-1", "a-1", PairVerdict.SAME);
    assertThat(test.state()).containsOnlyKeys("a-1");
    assertThat(duplicates().queue()).isEmpty();
    assertThat(duplicates().undoLast()).containsExactlyInAnyOrder("a-1", "b-1");
    assertThat(test.state()).isEqualTo(before);
    assertThat(duplicates().queue()).hasSize(1);
    assertThat(duplicates().canUndo()).isFalse();
  }

  @Test
  void aDecisionHoldsAcrossUndoneAndRepeatedImports() {
    var report = test.add("a", Authority.OTHER, Entry.of("a", "1", "Lunor").in("FR", "Paris"));
    test.add("b", Authority.OTHER, Entry.of("b", "1", "Lunor SAS").in("FR", "Lyon"));
    duplicates().decide("a-1", "b-1", PairVerdict.SAME);
    var one = test.stateByRecords();
    test.catalogue().undo(report.batchId());
    assertThat(test.state()).containsOnlyKeys("b-1");
    test.add("a", Authority.OTHER, Entry.of("a", "1", "Lunor").in("FR", "Paris"));
    assertThat(test.state()).containsOnlyKeys("b-1"); // known first by now
    assertThat(test.stateByRecords()).isEqualTo(one);
    assertThat(test.catalogue().successor("a-1")).contains("b-1");
    duplicates().split("a-1");
    assertThat(test.state()).containsOnlyKeys("a-1", "b-1");
    assertThat(test.catalogue().successor("a-1")).isEmpty();
  }

  @Test
  void aRefusedPairStaysApartEvenWithOneIdentifier() {
    test.add("a", Authority.OTHER, Entry.of("a", "1", "Lunor").identifier(CNRS));
    test.add("b", Authority.OTHER, Entry.of("b", "1", "Lunor").identifier(CNRS));
    assertThat(test.state()).hasSize(1);
    duplicates().decide("a-1", "b-1", PairVerdict.DIFFERENT);
    assertThat(test.state()).hasSize(2);
    test.add(
        "b",
        Authority.OTHER,
        Entry.of("b", "1", "Lunor").name("L", Name.Kind.ACRONYM).identifier(CNRS));
    assertThat(test.state()).hasSize(2);
    assertThat(duplicates().queue()).isEmpty();
  }

  @Test
  void decisionsMadeBeforeAnImportGiveWhatDecisionsAfterItGive() {
    doubtful();
    duplicates().decide("a-1", "b-1", PairVerdict.SAME);
    test.add("c", Authority.CURATED, Entry.of("c", "1", "Lunor").in("FR", "Lyon"));
    var first = test.state();
    duplicates().undoLast();
    duplicates().decide("a-1", "b-1", PairVerdict.SAME);
    assertThat(test.state()).isEqualTo(first).containsOnlyKeys("c-1");
  }

  @Test
  void anOrganisationIsSplitAndTheSplitTakenBack() {
    test.add("a", Authority.OTHER, Entry.of("a", "1", "Lunor").in("FR", "Paris"));
    test.add("b", Authority.OTHER, Entry.of("b", "1", "Lunor").in("FR", "Paris"));
    test.add("c", Authority.OTHER, Entry.of("c", "1", "Lunor").in("FR", "Paris"));
    var whole = test.state();
    assertThat(duplicates().recordsOf("a-1")).containsExactly("a-1", "b-1", "c-1");
    duplicates().split("b-1");
    assertThat(test.state()).containsOnlyKeys("a-1", "b-1");
    duplicates().undoLast();
    assertThat(test.state()).isEqualTo(whole);
  }

  @Test
  void aPairPutOffWaitsBehindAllOthers() {
    doubtful();
    test.add("a", Authority.OTHER, Entry.of("a", "2", "Belisama").in("FR", "Nice"));
    test.add("b", Authority.OTHER, Entry.of("b", "2", "Belisama").in("FR", "Brest"));
    String first = duplicates().queue().getFirst().one().ownId();
    duplicates().decide("a-1", "b-1", PairVerdict.LATER);
    assertThat(first).isEqualTo("a-1");
    assertThat(duplicates().queue()).hasSize(2);
    assertThat(duplicates().queue().getLast().one().ownId()).isEqualTo("a-1");
  }

  @Test
  void whatIsNoRecordCannotBeDecided() {
    doubtful();
    assertThatThrownBy(() -> duplicates().decide("a-1", "nobody", PairVerdict.SAME))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("nobody");
    assertThatThrownBy(() -> duplicates().decide("a-1", "a-1", PairVerdict.SAME))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> duplicates().split("a-1"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(duplicates().canUndo()).isFalse();
  }

  @Test
  void aCatalogueOfAnEarlierVersionIsBroughtInLine() {
    test.add("a", Authority.OTHER, Entry.of("a", "1", "Lunor SAS").in("FR", "Paris"));
    test.database().change(transaction -> transaction.update("DELETE FROM record_key"));
    test.add("b", Authority.OTHER, Entry.of("b", "1", "Lunor").in("FR", "Paris"));
    assertThat(test.state()).hasSize(2);
    test.catalogue().renewKeys();
    assertThat(test.state()).containsOnlyKeys("a-1");
    long last = test.catalogue().lastSequence();
    test.catalogue().renewKeys();
    assertThat(test.catalogue().lastSequence()).isEqualTo(last);
  }

  private Duplicates duplicates() {
    return test.catalogue().duplicates();
  }

  /** One name and website in two towns. */
  private void doubtful() {
    test.add("a", Authority.OTHER, Entry.of("a", "1", "Lunor").in("FR", "Paris"));
    test.add("b", Authority.OTHER, Entry.of("b", "1", "Lunor SAS").in("FR", "Lyon"));
  }

  private static Entry university(String source, String name) {
    return Entry.of(source, "1", name).in("CN", "Hangzhou").type(OrganisationType.UNIVERSITY);
  }
}
