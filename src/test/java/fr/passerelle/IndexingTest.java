package fr.passerelle;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.catalogue.Catalogue;
import fr.passerelle.catalogue.CatalogueChange;
import fr.passerelle.catalogue.Progress;
import fr.passerelle.catalogue.source.DirectorySource;
import fr.passerelle.catalogue.source.RorSource;
import fr.passerelle.catalogue.source.StarterSource;
import fr.passerelle.embedding.CountedEmbedder;
import fr.passerelle.embedding.Embedder;
import fr.passerelle.language.Glosser;
import fr.passerelle.language.Language;
import fr.passerelle.language.Thesaurus;
import fr.passerelle.search.Change;
import fr.passerelle.search.Filter;
import fr.passerelle.search.Hit;
import fr.passerelle.search.Query;
import fr.passerelle.search.lucene.LuceneEngine;
import fr.passerelle.storage.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the index keeps up with the catalogue, over crashes too. */
@NullMarked
class IndexingTest {

  private static final Path LANGUAGE = Path.of("index-data/thesaurus");
  private static final Path STARTER = Path.of("index-data/starter");
  private static final Thesaurus THESAURUS = Thesaurus.read(LANGUAGE);

  @TempDir private Path folder;

  /** A catalogue and its index in one folder. */
  private static final class Parts implements AutoCloseable {
    private final Database database;
    private final Catalogue catalogue;
    private final LuceneEngine engine;
    private final Indexing indexing;

    Parts(Path data) {
      this(data, null);
    }

    Parts(Path data, @Nullable Embedder embedder) {
      database = Database.inFolder(data);
      catalogue = new Catalogue(database, InstantSource.system());
      var glosser = new Glosser(THESAURUS, LANGUAGE);
      engine = new LuceneEngine(data.resolve("index"), THESAURUS, glosser, embedder);
      indexing = new Indexing(catalogue, engine);
    }

    int indexed() {
      try (var index = engine.snapshot()) {
        return index.organisations();
      }
    }

    void assertSound() {
      assertThat(indexed()).isEqualTo(catalogue.counts().organisations());
      assertThat(engine.committedSequence()).isEqualTo(catalogue.lastSequence());
    }

    @Override
    public void close() {
      indexing.close();
      engine.close();
      database.close();
    }
  }

  @Test
  void theVectorsOfAFewTextsAreDurableToo() throws Exception {
    var embedder = new CountedEmbedder();
    Path few = folder.resolve("few.csv");
    Files.writeString(few, "id,name,country\n1,Autonomous Shuttle Systems,FR\n");
    try (var parts = new Parts(folder.resolve("data"), embedder)) {
      parts.catalogue.importFrom(new DirectorySource(), few, Progress.SILENT);
      parts.indexing.start();
      var meaning = new Query.Meaning(Language.ENGLISH, "self-driving buses");
      for (int i = 0; i < 600 && found(parts, meaning).isEmpty(); i++) {
        Thread.sleep(50);
      }
    }
    try (var engine =
            LuceneEngine.reading(
                folder.resolve("data").resolve("index"),
                THESAURUS,
                new Glosser(THESAURUS, LANGUAGE),
                embedder);
        var index = engine.snapshot()) {
      var meaning = new Query.Meaning(Language.ENGLISH, "self-driving buses");
      assertThat(index.profiles(meaning, Filter.NONE, 10)).hasSize(1);
    }
  }

  private static List<Hit.OfOrganisation> found(Parts parts, Query query) {
    try (var index = parts.engine.snapshot()) {
      return index.profiles(query, Filter.NONE, 10);
    }
  }

  @Test
  void theIndexFollowsTheCatalogueAndItsUndoing() {
    try (var parts = new Parts(folder)) {
      assertThat(parts.indexing.isCaughtUp()).isTrue();
      var report = parts.catalogue.importFrom(new StarterSource(), STARTER, Progress.SILENT);
      assertThat(parts.indexing.isCaughtUp()).isFalse();
      parts.indexing.catchUp();
      assertThat(parts.indexing.isCaughtUp()).isTrue();
      assertThat(parts.indexed()).isGreaterThan(1_000);
      parts.assertSound();
      parts.catalogue.undo(report.batchId());
      parts.indexing.catchUp();
      assertThat(parts.indexed()).isZero();
      parts.assertSound();
    }
  }

  @Test
  void aCopyTakenInTheMiddleGoesOnWhereItsIndexStood() throws IOException {
    var crashed = folder.resolve("crashed");
    try (var parts = new Parts(folder.resolve("live"))) {
      parts.catalogue.importFrom(new StarterSource(), STARTER, Progress.SILENT);
      var changes = parts.catalogue.changes(0, 500);
      parts.engine.apply(
          changes.stream()
              .filter(CatalogueChange.OrganisationPut.class::isInstance)
              .map(CatalogueChange.OrganisationPut.class::cast)
              .<Change>map(put -> new Change.OrganisationPut(put.organisation()))
              .toList());
      parts.engine.commit(changes.getLast().sequence());
      copy(folder.resolve("live"), crashed);
    }
    try (var parts = new Parts(crashed)) {
      assertThat(parts.indexed()).isEqualTo(500);
      assertThat(parts.indexing.isCaughtUp()).isFalse();
      parts.indexing.catchUp();
      parts.assertSound();
      assertThat(parts.indexed()).isGreaterThan(1_000);
    }
  }

  @Test
  void aNameLongerThanAnyTermHoldsUpNothing() throws IOException {
    String longest = "x".repeat(40_000);
    var file =
        Files.writeString(
            folder.resolve("long.csv"),
            "name,country,city,lat,lon,themes\n%s,FR,%s,45,5,%s\n清%s,CN,,,,\nAcme,FR,,,,\n"
                .formatted(longest, longest, longest, "华".repeat(9_000)));
    try (var parts = new Parts(folder.resolve("data"))) {
      parts.catalogue.importFrom(new DirectorySource(), file, Progress.SILENT);
      parts.indexing.catchUp();
      parts.assertSound();
      assertThat(parts.indexed()).isEqualTo(3);
    }
  }

  @Test
  void anIndexAheadOfItsCatalogueIsRebuilt() {
    try (var parts = new Parts(folder)) {
      parts.engine.commit(1_000_000);
      parts.catalogue.importFrom(new StarterSource(), STARTER, Progress.SILENT);
      parts.indexing.catchUp();
      parts.assertSound();
    }
  }

  @Test
  void theThreadCatchesUpByItselfAndEndsWhenClosed() throws InterruptedException {
    try (var parts = new Parts(folder)) {
      parts.indexing.start();
      parts.catalogue.importFrom(new StarterSource(), STARTER, Progress.SILENT);
      for (int i = 0; i < 600 && !parts.indexing.isCaughtUp(); i++) {
        Thread.sleep(50);
      }
      assertThat(parts.indexing.isCaughtUp()).isTrue();
      parts.indexing.close();
      parts.assertSound();
    }
  }

  @Test
  void aRebuildThatIsStoppedLeavesTheOldIndexWhole() {
    try (var parts = new Parts(folder)) {
      parts.catalogue.importFrom(new StarterSource(), STARTER, Progress.SILENT);
      parts.indexing.catchUp();
      int before = parts.indexed();
      parts.indexing.close();
      parts.indexing.rebuild();
      assertThat(parts.indexed()).isEqualTo(before);
      parts.assertSound();
    }
  }

  @Test
  void allOfRorIsImportedSearchableAndSound() {
    var ror = SharedData.folder("data/ror");
    if (ror.isEmpty()) {
      return;
    }
    try (var parts = new Parts(folder)) {
      parts.indexing.start();
      var report =
          parts.catalogue.importFrom(
              new RorSource(), ror.get().resolve("ror.jsonl.gz"), Progress.SILENT);
      assertThat(report.counts().read()).isEqualTo(49_996);
      assertThat(report.counts().rejectedInAll()).isZero();
      parts.indexing.close();
      new Indexing(parts.catalogue, parts.engine).catchUp();
      parts.assertSound();
      assertThat(parts.indexed()).isEqualTo(49_996);
      try (var index = parts.engine.snapshot()) {
        assertThat(index.find("https://ror.org/03cve4549")).isPresent();
      }
    }
    var wordsAlone = Map.of("PASSERELLE_EMBEDDING_MODEL", "none"); // as the index above was made
    assertThat(Main.run(wordsAlone, "check", "--data", folder.toString())).isZero();
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
