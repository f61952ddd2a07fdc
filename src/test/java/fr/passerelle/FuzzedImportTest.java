package fr.passerelle;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.catalogue.Catalogue;
import fr.passerelle.catalogue.ImportCounts;
import fr.passerelle.catalogue.Progress;
import fr.passerelle.catalogue.SourceUnreadable;
import fr.passerelle.catalogue.source.Damage;
import fr.passerelle.catalogue.source.FuzzedFormats;
import fr.passerelle.catalogue.source.FuzzedFormats.Format;
import fr.passerelle.language.Glosser;
import fr.passerelle.language.Thesaurus;
import fr.passerelle.search.lucene.LuceneEngine;
import fr.passerelle.storage.Dialect;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Damaged files of every format, imported into one catalogue and its index. {@code
 * -Dfuzz.imports=100} damages each format so many times, and {@code -Dfuzz.seed} begins elsewhere.
 */
@NullMarked
class FuzzedImportTest {

  private static final int COUNT = Integer.getInteger("fuzz.imports", 3);
  private static final int SEED = Integer.getInteger("fuzz.seed", 1);
  private static final Path LANGUAGE = Path.of("index-data/thesaurus");

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void whatIsReadOfThemIsAcceptedOrRejectedIndexedAndCanBeTakenBack(Dialect dialect)
      throws IOException {
    var thesaurus = Thesaurus.read(LANGUAGE);
    var glosser = new Glosser(thesaurus, LANGUAGE);
    try (var database = dialect.newPlace(folder).open();
        var engine = new LuceneEngine(folder.resolve("index"), thesaurus, glosser, null)) {
      var catalogue = new Catalogue(database, InstantSource.system());
      var indexing = new Indexing(catalogue, engine);
      long read = 0;
      int refused = 0;
      for (var format : FuzzedFormats.all()) {
        for (int seed = SEED; seed < SEED + COUNT; seed++) {
          var file = folder.resolve("files").resolve(format.title() + seed).resolve(format.entry());
          Files.createDirectories(file.getParent());
          Files.write(file, new Damage(seed).of(format));
          try {
            read += imported(catalogue, format, seed, file);
          } catch (SourceUnreadable told) {
            refused++;
          }
          try {
            indexing.catchUp();
          } catch (RuntimeException e) {
            throw new AssertionError("indexing after " + format + " with seed " + seed, e);
          }
        }
      }
      try (var index = engine.snapshot()) {
        assertThat(index.organisations()).isEqualTo((int) catalogue.counts().organisations());
        assertThat(index.evidence()).isEqualTo((int) catalogue.counts().evidence());
      }
      System.out.printf(
          "%s: %,d damaged files imported, %,d refused, %,d records read, %,d organisations%n",
          dialect,
          FuzzedFormats.all().size() * COUNT,
          refused,
          read,
          catalogue.counts().organisations());
      catalogue.batches().forEach(batch -> catalogue.undo(batch.id()));
      assertThat(catalogue.counts().organisations()).as("after all was undone").isZero();
      assertThat(catalogue.counts().evidence()).as("after all was undone").isZero();
    }
  }

  private static long imported(Catalogue catalogue, Format format, int seed, Path file) {
    try {
      catalogue.importFrom(format.source(), file, Progress.SILENT);
    } catch (SourceUnreadable told) {
      assertWhole(catalogue.batches().getFirst().counts());
      throw told;
    } catch (RuntimeException e) {
      throw new AssertionError("importing " + format + " with seed " + seed, e);
    }
    var batch = catalogue.batches().getFirst();
    assertWhole(batch.counts());
    assertThat(catalogue.rejections(batch.id(), 0, Integer.MAX_VALUE))
        .hasSize((int) batch.counts().rejectedInAll());
    return batch.counts().read();
  }

  private static void assertWhole(ImportCounts counts) {
    assertThat(counts.accepted() + counts.rejectedInAll()).isEqualTo(counts.read());
    assertThat(counts.created() + counts.merged() + counts.changed() + counts.unchanged())
        .isEqualTo(counts.accepted());
  }
}
