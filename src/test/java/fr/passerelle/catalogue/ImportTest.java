package fr.passerelle.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import fr.passerelle.catalogue.ListedSource.Entry;
import fr.passerelle.storage.Dialect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What who imports a file may rely on. */
@ParameterizedClass
@EnumSource
class ImportTest extends OnEachDatabase {

  private static final int MANY = 2 * Importer.CHUNK_RECORDS + 500;

  ImportTest(Dialect dialect, @TempDir Path folder) {
    super(dialect, folder);
  }

  @Test
  void theReportCountsWhatWasDone() {
    var report = test.add(list("a", 5).with(rejected(6)));
    assertThat(report.counts().read()).isEqualTo(6);
    assertThat(report.counts().accepted()).isEqualTo(5);
    assertThat(report.counts().created()).isEqualTo(5);
    assertThat(report.counts().rejected()).containsEntry(RejectionReason.MISSING_FIELD, 1L);
    assertThat(report.batch().state()).isEqualTo(ImportBatch.State.FINISHED);
    assertThat(test.catalogue().batches()).containsExactly(report.batch());
  }

  @Test
  void whatCouldNotBeTakenIsListedWithItsLineAndTheRemedy() {
    var report = test.add(list("a", 2).with(rejected(3)).with(rejected(4)));
    assertThat(test.catalogue().rejections(report.batchId(), 1, 10))
        .singleElement()
        .satisfies(
            rejection -> {
              assertThat(rejection.line()).isEqualTo(4);
              assertThat(rejection.field()).isEqualTo("name");
              assertThat(rejection.excerpt()).isEqualTo("the line");
              assertThat(rejection.message()).contains("the field name is empty");
            });
  }

  @Test
  void theSameFileAgainChangesNothing() {
    test.add(list("a", 5));
    long before = test.catalogue().lastSequence();
    var again = test.add(list("a", 5));
    assertThat(again.isUnchanged()).isTrue();
    assertThat(again.counts().unchanged()).isEqualTo(5);
    assertThat(test.catalogue().lastSequence()).isEqualTo(before);
  }

  @Test
  void aChangedRecordIsOneChange() {
    test.add("a", Authority.OTHER, Entry.of("a", "1", "One"), Entry.of("a", "2", "Two"));
    long before = test.catalogue().lastSequence();
    var report =
        test.add("a", Authority.OTHER, Entry.of("a", "1", "One"), Entry.of("a", "2", "Deux"));
    assertThat(report.counts().changed()).isEqualTo(1);
    assertThat(test.changesAfter(before))
        .singleElement()
        .isInstanceOfSatisfying(
            CatalogueChange.OrganisationPut.class,
            put -> assertThat(put.organisation().names().getFirst().text()).isEqualTo("Deux"));
  }

  @Test
  void aKeyThatStandsTwiceInAFileIsTakenOnce() {
    var report =
        test.add("a", Authority.OTHER, Entry.of("a", "1", "One"), Entry.of("a", "1", "Again"));
    assertThat(report.counts().rejected()).containsEntry(RejectionReason.REPEATED_KEY, 1L);
    assertThat(test.catalogue().rejections(report.batchId(), 0, 1).getFirst().message())
        .contains("line 1");
    assertThat(test.catalogue().organisation("a-1").orElseThrow().names().getFirst().text())
        .isEqualTo("One");
  }

  @Test
  void anUnreadableFileKeepsWhatCameBeforeAndSaysWhy() {
    var source = list("a", MANY).breakingAt(MANY - 100);
    assertThatThrownBy(() -> test.add(source))
        .isInstanceOf(SourceUnreadable.class)
        .hasMessage("the list breaks: fetch it again");
    var batch = test.catalogue().batches().getFirst();
    assertThat(batch.state()).isEqualTo(ImportBatch.State.FAILED);
    assertThat(batch.problem()).contains("fetch it again");
    assertThat(batch.counts().created()).isEqualTo(MANY - 100);
    assertThat(test.catalogue().counts().organisations()).isEqualTo(MANY - 100);
  }

  @Test
  void anImportThatStoppedIsResumedByTheSameFileAndEndsAsIfItHadNot(@TempDir Path other) {
    var whole = list("a", MANY).with(rejected(MANY + 1));
    assertThatThrownBy(() -> test.add(whole.breakingAt(Importer.CHUNK_RECORDS + 7)))
        .isInstanceOf(SourceUnreadable.class);
    var report = test.add(whole);
    assertThat(report.resumed()).isTrue();
    assertThat(test.catalogue().batches()).hasSize(1);
    try (var uninterrupted = new TestCatalogue(dialect, other)) {
      var expected = uninterrupted.add(whole);
      assertThat(report.counts()).isEqualTo(expected.counts());
      assertThat(test.state()).isEqualTo(uninterrupted.state());
    }
  }

  @Test
  void progressIsToldAfterEveryChunk() throws Exception {
    var source = list("a", MANY);
    var told = new ArrayList<Long>();
    var file = Files.writeString(folder.resolve("list"), "list");
    test.catalogue()
        .importFrom(source, file, (counts, bytesRead, bytes) -> told.add(counts.read()));
    assertThat(told).containsExactly(4_000L, 8_000L, (long) MANY);
  }

  @Test
  void aMissingFileIsSaidToBeMissing() {
    assertThatThrownBy(
            () ->
                test.catalogue().importFrom(list("a", 1), folder.resolve("none"), Progress.SILENT))
        .isInstanceOf(SourceUnreadable.class)
        .hasMessageContaining("there is no file");
  }

  @Test
  void theCountsNameEachSource() {
    test.add(list("a", 3));
    test.add(list("b", 2));
    var counts = test.catalogue().counts();
    assertThat(counts.organisations()).isEqualTo(5);
    assertThat(counts.sources())
        .extracting(CatalogueCounts.OfSource::id, CatalogueCounts.OfSource::records)
        .containsExactly(tuple("a", 3L), tuple("b", 2L));
    assertThat(counts.sources().getFirst().lastImport()).isNotNull();
  }

  private static ListedSource list(String id, int count) {
    return ListedSource.of(
        id,
        Authority.OTHER,
        IntStream.range(0, count)
            .mapToObj(i -> Entry.of(id, "k" + i, "Name " + i).partOf("k" + (i + 1) % count).done())
            .toArray(SourceRecord[]::new));
  }

  private static Reading rejected(long line) {
    return new Reading.Rejected(line, "the line", "name", RejectionReason.MISSING_FIELD, List.of());
  }
}
