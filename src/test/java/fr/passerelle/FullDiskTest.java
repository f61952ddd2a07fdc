package fr.passerelle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.passerelle.catalogue.Catalogue;
import fr.passerelle.catalogue.ImportBatch;
import fr.passerelle.catalogue.Progress;
import fr.passerelle.catalogue.source.StarterSource;
import fr.passerelle.language.Glosser;
import fr.passerelle.language.Thesaurus;
import fr.passerelle.search.lucene.LuceneEngine;
import fr.passerelle.storage.Database;
import fr.passerelle.storage.StorageFailed;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Disks that are full in the middle of an import or of the indexing, and have room again. */
@NullMarked
class FullDiskTest {

  private static final Path LANGUAGE = Path.of("index-data/thesaurus");
  private static final Path STARTER = Path.of("index-data/starter");
  private static final String BROKEN = "indexing stopped";

  @TempDir private Path folder;

  /** Imports, says so, waits for a line, indexes as a server does, and tells what came of it. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    var folder = Path.of(arguments[0]);
    var thesaurus = Thesaurus.read(LANGUAGE);
    var glosser = new Glosser(thesaurus, LANGUAGE);
    try (var database = Database.inFolder(folder);
        var engine = new LuceneEngine(folder.resolve("index"), thesaurus, glosser, null)) {
      var catalogue = new Catalogue(database, InstantSource.system());
      catalogue.importFrom(new StarterSource(), STARTER, Progress.SILENT);
      System.out.println("imported");
      int line = System.in.read();
      var indexing = new Indexing(catalogue, engine);
      indexing.start();
      while (line >= 0 && !indexing.isCaughtUp()) {
        Thread.sleep(50);
      }
      indexing.close();
      try (var index = engine.snapshot()) {
        System.out.printf(
            "indexed %d of %d, %s%n",
            index.organisations(),
            catalogue.counts().organisations(),
            engine.committedSequence() == catalogue.lastSequence() ? "sound" : "behind");
      }
    }
  }

  @Test
  void anImportIntoAFullCatalogueSaysWhatToDoAndGoesOnOnceThereIsRoom() {
    try (var database = Database.inFolder(folder.resolve("full"));
        var other = Database.inFolder(folder.resolve("whole"))) {
      var catalogue = new Catalogue(database, InstantSource.system());
      mostPages(database, 300); // of 4 KiB: some hundred entries
      assertThatThrownBy(() -> catalogue.importFrom(new StarterSource(), STARTER, Progress.SILENT))
          .isInstanceOf(StorageFailed.class)
          .hasMessageContaining("the disk of the catalogue is full: free some space");
      assertThat(catalogue.batches().getFirst().state()).isEqualTo(ImportBatch.State.RUNNING);

      mostPages(database, 1 << 30);
      var report = catalogue.importFrom(new StarterSource(), STARTER, Progress.SILENT);
      assertThat(report.resumed()).isTrue();
      var whole = new Catalogue(other, InstantSource.system());
      var expected = whole.importFrom(new StarterSource(), STARTER, Progress.SILENT);
      assertThat(report.counts()).isEqualTo(expected.counts());
      assertThat(catalogue.changes(0, 100_000)).isEqualTo(whole.changes(0, 100_000));
    }
  }

  /** The kernel lets no file of the process grow beyond some bytes, and later lets it again. */
  @Test
  @Timeout(120)
  void anIndexWithoutRoomSaysWhatToDoAndCatchesUpByItselfOnceThereIsRoom() throws Exception {
    var process =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElse("java"),
                "--add-modules",
                "jdk.incubator.vector",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                Objects.requireNonNull(System.getProperty("java.class.path")),
                FullDiskTest.class.getName(),
                folder.toString())
            .redirectErrorStream(true)
            .start();
    try (var said = process.inputReader();
        var told = process.outputWriter()) {
      assertThat(until("imported", said)).isNotNull();
      limit(process, "20000");
      told.write("go\n");
      told.flush();
      assertThat(until(BROKEN, said)).isNotNull();
      assertThat(until("SearchFailed", said)).contains("free space there", "has lost nothing");
      limit(process, "unlimited");
      String end = until("indexed", said);
      assertThat(end).matches("indexed (\\d+) of \\1, sound");
      assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).isZero();
    } finally {
      process.destroyForcibly();
    }
  }

  private static String until(String wanted, BufferedReader said) throws IOException {
    var all = new StringBuilder();
    for (String line = said.readLine(); line != null; line = said.readLine()) {
      if (line.contains(wanted)) {
        return line;
      }
      all.append(line).append('\n');
    }
    throw new AssertionError("it never said " + wanted + " but: " + all);
  }

  private static void limit(Process process, String bytes) throws Exception {
    var command =
        List.of("prlimit", "--pid", Long.toString(process.pid()), "--fsize=" + bytes + ":");
    try {
      var limiting = new ProcessBuilder(command).inheritIO().start();
      assertThat(limiting.waitFor()).as("%s", command).isZero();
    } catch (IOException e) {
      throw new AssertionError("this test needs prlimit, of Linux: install util-linux", e);
    }
  }

  private static void mostPages(Database database, int pages) {
    database.write(
        transaction -> transaction.query("PRAGMA max_page_count = " + pages, row -> row.number(1)));
  }
}
