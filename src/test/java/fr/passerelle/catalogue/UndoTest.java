package fr.passerelle.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.passerelle.catalogue.ListedSource.Entry;
import fr.passerelle.storage.Dialect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What who takes an import back may rely on. */
@ParameterizedClass
@EnumSource
class UndoTest extends OnEachDatabase {

  UndoTest(Dialect dialect, @TempDir Path folder) {
    super(dialect, folder);
  }

  @Test
  void anUndoneImportIsAsIfItHadNotBeen() {
    test.add("ror", Authority.REGISTER, cnrs("CNRS"), lab("Lab"));
    var before = test.state();
    var report =
        test.add(
            "best",
            Authority.CURATED,
            Entry.of("best", "cnrs", "Centre national").identifier(CNRS).award("medal"),
            Entry.of("best", "new", "New"));
    assertThat(test.state()).isNotEqualTo(before);
    long sequence = test.catalogue().lastSequence();

    var undone = test.catalogue().undo(report.batchId());
    assertThat(undone.state()).isEqualTo(ImportBatch.State.UNDONE);
    assertThat(test.state()).isEqualTo(before);
    assertThat(test.changesAfter(sequence))
        .extracting(change -> change.getClass().getSimpleName())
        .containsExactlyInAnyOrder(
            "OrganisationPut",
            "OrganisationPut",
            "OrganisationRemoved",
            "OrganisationRemoved",
            "EvidenceRemoved");
    assertThat(test.catalogue().organisation("best-cnrs")).isEmpty();
  }

  @Test
  void aChangedRecordIsAgainAsItWas() {
    test.add("ror", Authority.REGISTER, cnrs("CNRS"));
    var before = test.state();
    var second = test.add("ror", Authority.REGISTER, cnrs("C.N.R.S."));
    test.catalogue().undo(second.batchId());
    assertThat(test.state()).isEqualTo(before);
  }

  @Test
  void whatALaterImportSaidStays() {
    var first = test.add("ror", Authority.REGISTER, cnrs("One"), lab("Lab"));
    test.add("ror", Authority.REGISTER, cnrs("Two"));
    var after = test.catalogue().organisation("ror-02feahw73").orElseThrow();
    test.catalogue().undo(first.batchId());
    assertThat(test.catalogue().organisation("ror-02feahw73")).contains(after);
    assertThat(test.catalogue().organisation("ror-lab")).isEmpty();
  }

  @Test
  void whatALaterImportSaidAgainStays() {
    var first = test.add("ror", Authority.REGISTER, cnrs("CNRS"), lab("Lab"));
    var before = test.state();
    var second = test.add("ror", Authority.REGISTER, cnrs("CNRS"), lab("Lab"));
    long sequence = test.catalogue().lastSequence();
    test.catalogue().undo(first.batchId());
    assertThat(test.state()).isEqualTo(before);
    assertThat(test.changesAfter(sequence)).isEmpty();

    test.catalogue().undo(second.batchId());
    assertThat(test.state()).isEmpty();
  }

  @Test
  void anImportThatOnlyConfirmedIsUndoneWithoutAChange() {
    test.add("ror", Authority.REGISTER, cnrs("CNRS"));
    var before = test.state();
    var second = test.add("ror", Authority.REGISTER, cnrs("CNRS"));
    test.catalogue().undo(second.batchId());
    assertThat(test.state()).isEqualTo(before);
  }

  @Test
  void aConfirmedWordingComesBackWhenALaterOneIsUndone() {
    var first = test.add("ror", Authority.REGISTER, cnrs("CNRS"));
    test.add("ror", Authority.REGISTER, cnrs("CNRS"));
    var before = test.state();
    var third = test.add("ror", Authority.REGISTER, cnrs("C.N.R.S."));
    test.catalogue().undo(first.batchId());
    test.catalogue().undo(third.batchId());
    assertThat(test.state()).isEqualTo(before);
  }

  @Test
  void importsOfOneSourceUndoneInAnyOrderLeaveWhatTheOthersSay(@TempDir Path other) {
    var random = new Random(5);
    for (int round = 0; round < 8; round++) {
      var lists = new ArrayList<ListedSource>();
      for (int i = 0; i < 5; i++) {
        lists.add(someOfOneSource(random));
      }
      var undone = new ArrayList<Integer>();
      try (var all = new TestCatalogue(dialect, other.resolve("all" + round));
          var rest = new TestCatalogue(dialect, other.resolve("rest" + round))) {
        var batches = lists.stream().map(list -> all.add(list).batchId()).toList();
        for (int i : random.ints(0, lists.size()).distinct().limit(3).toArray()) {
          all.catalogue().undo(batches.get(i));
          undone.add(i);
        }
        for (int i = 0; i < lists.size(); i++) {
          if (!undone.contains(i)) {
            rest.add(lists.get(i));
          }
        }
        assertThat(all.state()).as("round " + round + " without " + undone).isEqualTo(rest.state());
      }
    }
  }

  /** Some of three records, each in one of two wordings. */
  private static ListedSource someOfOneSource(Random random) {
    return ListedSource.of(
        "a",
        Authority.OTHER,
        IntStream.range(0, 3)
            .filter(i -> random.nextInt(4) > 0)
            .mapToObj(i -> Entry.of("a", "k" + i, "Name " + random.nextInt(2)).done())
            .toArray(SourceRecord[]::new));
  }

  @Test
  void anImportUndoneAndDoneAgainGivesTheSameIds() {
    var first = test.add("ror", Authority.REGISTER, cnrs("CNRS"), lab("Lab"));
    var before = test.state();
    test.catalogue().undo(first.batchId());
    assertThat(test.state()).isEmpty();
    assertThat(test.add("ror", Authority.REGISTER, cnrs("CNRS"), lab("Lab")).resumed()).isFalse();
    assertThat(test.state()).isEqualTo(before);
  }

  @Test
  void whatRemainsIsAsIfTheUndoneHadNeverCome(@TempDir Path other) {
    var random = new Random(11);
    for (int round = 0; round < 6; round++) {
      var sources = randomSources(random);
      var undone = sources.get(random.nextInt(sources.size()));
      try (var all = new TestCatalogue(dialect, other.resolve("all" + round));
          var rest = new TestCatalogue(dialect, other.resolve("rest" + round))) {
        for (var source : sources) {
          var report = all.add(source);
          if (!source.id().equals(undone.id())) {
            rest.add(source);
          } else if (random.nextBoolean()) {
            all.catalogue().undo(report.batchId());
          }
        }
        all.catalogue().batches().stream()
            .filter(batch -> batch.source().equals(undone.id()))
            .filter(batch -> batch.state() == ImportBatch.State.FINISHED)
            .forEach(batch -> all.catalogue().undo(batch.id()));
        assertThat(all.state()).isEqualTo(rest.state());
      }
    }
  }

  @Test
  void aLargeImportIsUndoneWhole() {
    int many = 2 * Importer.CHUNK_RECORDS + 1;
    var report =
        test.add(
            "a",
            Authority.OTHER,
            IntStream.range(0, many)
                .mapToObj(i -> Entry.of("a", "k" + i, "Name " + i))
                .toArray(Entry[]::new));
    assertThat(test.catalogue().counts().organisations()).isEqualTo(many);
    test.catalogue().undo(report.batchId());
    assertThat(test.catalogue().counts().organisations()).isZero();
  }

  @Test
  void whatIsUndoneOrUnknownCannotBeUndone() {
    var report = test.add("ror", Authority.REGISTER, cnrs("CNRS"));
    test.catalogue().undo(report.batchId());
    assertThatThrownBy(() -> test.catalogue().undo(report.batchId()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> test.catalogue().undo(99))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Entry cnrs(String name) {
    return Entry.of("ror", "02feahw73", name).identifier(CNRS);
  }

  private static Entry lab(String name) {
    return Entry.of("ror", "lab", name).partOf(CNRS);
  }
}
