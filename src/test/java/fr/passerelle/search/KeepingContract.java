package fr.passerelle.search;

import static fr.passerelle.language.Language.ENGLISH;
import static fr.passerelle.search.Sample.organisation;
import static fr.passerelle.search.Sample.saying;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.passerelle.language.Concept;
import fr.passerelle.language.Thesaurus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** What an engine keeps over commits, crashes and rebuilds, and who may read meanwhile. */
public abstract class KeepingContract extends EngineContract {

  private static final Query LASER = new Query.Words(ENGLISH, "laser", 0);

  @Test
  void aNewEngineHoldsNothing() {
    assertThat(engine.committedSequence()).isZero();
    assertThat(engine.isStale()).isFalse();
    try (var index = engine.snapshot()) {
      assertThat(index.organisations()).isZero();
      assertThat(index.evidence()).isZero();
      assertThat(index.profiles(LASER, Filter.NONE, 5)).isEmpty();
    }
  }

  @Test
  void whatWasCommittedIsThereAfterReopeningWithItsSequence() {
    engine.apply(List.of(saying("a", ENGLISH, "lasers")));
    engine.commit(42);
    engine.close();
    engine = open(folder.resolve("index"), THESAURUS);
    assertThat(engine.committedSequence()).isEqualTo(42);
    assertThat(engine.isStale()).isFalse();
    assertThat(profiles(LASER)).containsExactly("a");
  }

  @Test
  void afterACrashTheOwnerGoesOnFromTheCommittedSequence() throws IOException {
    engine.apply(List.of(saying("a", ENGLISH, "lasers")));
    engine.commit(1);
    engine.apply(List.of(saying("b", ENGLISH, "lasers")));
    var crashed = folder.resolve("crashed");
    copy(folder.resolve("index"), crashed);
    try (var reopened = open(crashed, THESAURUS);
        var index = reopened.snapshot()) {
      assertThat(reopened.committedSequence()).isEqualTo(1);
      assertThat(index.organisations()).isEqualTo(1);
      reopened.apply(List.of(saying("b", ENGLISH, "lasers"), saying("c", ENGLISH, "lasers")));
      reopened.commit(3);
      assertThat(index.organisations()).as("the older snapshot stays as it was").isEqualTo(1);
      try (var later = reopened.snapshot()) {
        assertThat(later.organisations()).isEqualTo(3);
        assertThat(later.version()).isNotEqualTo(index.version());
      }
    }
  }

  @Test
  void theVersionChangesWithTheAnswersAndIsNeverGivenTwice() {
    var seen = new ArrayList<Long>();
    for (int i = 1; i <= 3; i++) {
      given(saying("a" + i, ENGLISH, "lasers"));
      seen.add(version());
      engine.close();
      engine = open(folder.resolve("index"), THESAURUS);
      given(saying("b" + i, ENGLISH, "lasers"));
      seen.add(version());
    }
    assertThat(seen).doesNotHaveDuplicates();
  }

  @Test
  void theOldIndexAnswersWhileItIsRebuiltAndTheNewOneAfterTheSwap() {
    given(saying("old", ENGLISH, "lasers"));
    engine.rebuild();
    engine.apply(List.of(saying("new", ENGLISH, "lasers")));
    engine.commit(5);
    assertThat(profiles(LASER)).containsExactly("old");
    try (var before = engine.snapshot()) {
      engine.swap(7);
      assertThat(before.organisations()).isEqualTo(1);
      assertThat(before.profiles(LASER, Filter.NONE, 5)).hasSize(1);
      assertThat(before.find("old")).isPresent();
      assertThat(before.suggest("ol", ENGLISH, 5)).isNotEmpty();
    }
    assertThat(profiles(LASER)).containsExactly("new");
    assertThat(engine.committedSequence()).isEqualTo(7);
    engine.close();
    engine = open(folder.resolve("index"), THESAURUS);
    assertThat(profiles(LASER)).containsExactly("new");
    assertThat(engine.committedSequence()).isEqualTo(7);
  }

  @Test
  void aRebuildThatWasNotFinishedLeavesTheOldIndex() {
    given(saying("old", ENGLISH, "lasers"));
    engine.rebuild();
    engine.apply(List.of(saying("new", ENGLISH, "lasers")));
    engine.close();
    engine = open(folder.resolve("index"), THESAURUS);
    assertThat(profiles(LASER)).containsExactly("old");
    assertThat(engine.committedSequence()).isEqualTo(1);
  }

  @Test
  void aSwapWithoutARebuildIsRefused() {
    assertThatThrownBy(() -> engine.swap(1)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void anIndexMadeWithAnotherThesaurusIsStaleUntilItIsRebuilt() {
    given(saying("a", ENGLISH, "lasers"));
    engine.close();
    var concepts = new ArrayList<Concept>(THESAURUS.concepts());
    var last = concepts.removeLast();
    var labels = new HashMap<>(last.labels());
    labels.put(ENGLISH, List.of("another label"));
    concepts.add(new Concept(last.id(), last.kind(), last.broader(), labels));
    engine = open(folder.resolve("index"), new Thesaurus(concepts));
    assertThat(engine.isStale()).isTrue();
    assertThat(profiles(LASER)).containsExactly("a");
    engine.rebuild();
    engine.apply(List.of(saying("a", ENGLISH, "lasers")));
    engine.swap(1);
    assertThat(engine.isStale()).isFalse();
  }

  @Test
  void aReaderBesideTheWriterSeesWhatIsCommittedAndCannotWrite() {
    try (var early = reading(folder.resolve("index"));
        var empty = early.snapshot()) {
      assertThat(empty.organisations()).isZero();
      given(saying("a", ENGLISH, "lasers"));
      try (var reader = reading(folder.resolve("index"));
          var index = reader.snapshot()) {
        assertThat(index.organisations()).isEqualTo(1);
        assertThat(reader.committedSequence()).isEqualTo(1);
        assertThatThrownBy(() -> reader.apply(List.of(saying("b", ENGLISH, "x"))))
            .isInstanceOf(SearchFailed.class);
        assertThatThrownBy(() -> reader.commit(2)).isInstanceOf(SearchFailed.class);
      }
      try (var later = early.snapshot()) {
        assertThat(later.organisations()).isEqualTo(1);
        assertThat(early.committedSequence()).isEqualTo(1);
        assertThat(later.version()).isNotEqualTo(empty.version());
      }
      engine.rebuild();
      engine.apply(List.of(saying("c", ENGLISH, "lasers"), saying("d", ENGLISH, "lasers")));
      engine.swap(9);
      try (var swapped = early.snapshot()) {
        assertThat(swapped.organisations()).isEqualTo(2);
        assertThat(early.committedSequence()).isEqualTo(9);
      }
    }
  }

  @Test
  void aSecondWriterIsRefused() {
    assertThatThrownBy(() -> open(folder.resolve("index"), THESAURUS))
        .isInstanceOf(SearchFailed.class);
  }

  @Test
  void readersSeeWholeAnswersWhileOneWritesAndSwaps() throws Exception {
    given(saying("a0", ENGLISH, "lasers"));
    var done = new AtomicBoolean();
    try (var readers = Executors.newFixedThreadPool(2)) {
      var reads = new ArrayList<java.util.concurrent.Future<Integer>>();
      for (int thread = 0; thread < 2; thread++) {
        reads.add(
            readers.submit(
                () -> {
                  int asked = 0;
                  while (!done.get()) {
                    try (var index = engine.snapshot()) {
                      var hits = index.profiles(LASER, Filter.NONE, 1_000);
                      assertThat(hits).hasSize(index.organisations());
                      hits.forEach(hit -> index.organisation(hit.organisation()));
                      asked++;
                    }
                  }
                  return asked;
                }));
      }
      for (int round = 1; round <= 30; round++) {
        if (round % 10 == 0) {
          engine.rebuild();
        }
        for (int i = 0; i < 5; i++) {
          engine.apply(List.of(saying("a" + (round * 5 + i), ENGLISH, "lasers")));
        }
        if (round % 10 == 0) {
          engine.swap(round);
        } else {
          engine.commit(round);
        }
      }
      done.set(true);
      for (var read : reads) {
        assertThat(read.get()).isPositive();
      }
    }
  }

  @Test
  void theOrderDoesNotDependOnHowTheIndexWasFilled() {
    var changes = new ArrayList<Change>();
    var random = new Random(7);
    var words = List.of("laser", "pump", "optics", "valve", "sensor", "glass");
    for (int i = 0; i < 400; i++) {
      var text = new StringBuilder();
      for (int n = 0; n < 1 + random.nextInt(12); n++) {
        text.append(words.get(random.nextInt(words.size()))).append(' ');
      }
      changes.add(
          organisation("o" + i).says(ENGLISH, text.toString()).theme("photovoltaics").put());
      changes.add(Sample.evidence("e" + i, 2020, text.toString(), "o" + i, "o" + i / 2));
    }
    var shuffled = new ArrayList<>(changes);
    Collections.shuffle(shuffled, random);
    engine.apply(changes);
    engine.commit(1);
    var first = answers(engine);
    try (var other = open(folder.resolve("other"), THESAURUS)) {
      for (int i = 0; i < shuffled.size(); i += 37) {
        other.apply(shuffled.subList(i, Math.min(shuffled.size(), i + 37)));
        other.commit(i + 1);
      }
      assertThat(answers(other)).isEqualTo(first);
    }
  }

  private static List<String> answers(SearchEngine engine) {
    var answers = new ArrayList<String>();
    try (var index = engine.snapshot()) {
      for (var query :
          List.of(
              new Query.Words(ENGLISH, "laser pump glass", 0),
              new Query.Gloss("sensor optics", 0),
              new Query.Concepts(List.of(new Query.Weighted("photovoltaics", 1))),
              new Query.Everything())) {
        for (var hit : index.profiles(query, Filter.NONE, 50)) {
          answers.add(index.organisation(hit.organisation()).id() + " " + hit.score());
        }
        for (var hit : index.evidence(query, Filter.NONE, 50)) {
          answers.add(index.evidence(hit.evidence()).id() + " " + hit.score());
        }
      }
    }
    return answers;
  }

  private long version() {
    try (var index = engine.snapshot()) {
      return index.version();
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (var files = Files.walk(from)) {
      for (var file : files.toList()) {
        var target = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target);
        }
      }
    }
  }
}
