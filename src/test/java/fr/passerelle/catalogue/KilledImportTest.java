package fr.passerelle.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.catalogue.source.StarterSource;
import fr.passerelle.storage.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An import whose process is killed in the middle. */
class KilledImportTest {

  private static final int RECORDS = 14_000;

  @TempDir private Path folder;

  /** What the process that is killed runs: an import that says when a chunk is kept. */
  public static void main(String[] arguments) {
    try (var database = Database.inFolder(Path.of(arguments[0]))) {
      new Catalogue(database, InstantSource.system())
          .importFrom(
              new StarterSource(),
              Path.of(arguments[1]),
              (counts, bytesRead, bytes) -> System.out.println("kept " + counts.read()));
    }
  }

  @Test
  void itIsResumedByTheSameFileAndEndsAsIfItHadNotBeenKilled() throws Exception {
    var file = file();
    var killed = folder.resolve("killed");
    killAfterTheSecondChunk(killed, file);

    try (var database = Database.inFolder(killed);
        var other = Database.inFolder(folder.resolve("whole"))) {
      var catalogue = new Catalogue(database, InstantSource.system());
      var begun = catalogue.batches().getFirst();
      assertThat(begun.state()).isEqualTo(ImportBatch.State.RUNNING);
      assertThat(begun.counts().read()).isBetween(2L * Importer.CHUNK_RECORDS, RECORDS - 1L);
      assertThat(catalogue.counts().organisations()).isEqualTo(begun.counts().created());

      var report = catalogue.importFrom(new StarterSource(), file, Progress.SILENT);
      assertThat(report.resumed()).isTrue();
      assertThat(report.batchId()).isEqualTo(begun.id());

      var uninterrupted = new Catalogue(other, InstantSource.system());
      var expected = uninterrupted.importFrom(new StarterSource(), file, Progress.SILENT);
      assertThat(report.counts()).isEqualTo(expected.counts());
      assertThat(catalogue.lastSequence()).isEqualTo(uninterrupted.lastSequence());
      assertThat(catalogue.changes(0, 2 * RECORDS))
          .isEqualTo(uninterrupted.changes(0, 2 * RECORDS));
    }
  }

  private void killAfterTheSecondChunk(Path killed, Path file) throws Exception {
    var process =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElse("java"),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                Objects.requireNonNull(System.getProperty("java.class.path")),
                KilledImportTest.class.getName(),
                killed.toString(),
                file.toString())
            .redirectErrorStream(true)
            .start();
    var said = new ArrayList<String>();
    try (var lines = process.inputReader()) {
      String line = lines.readLine();
      while (line != null && !line.equals("kept " + 2 * Importer.CHUNK_RECORDS)) {
        said.add(line);
        line = lines.readLine();
      }
      assertThat(line).as("the import said: %s", said).isNotNull();
      process.destroyForcibly();
      assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    }
  }

  /** Entries each of which is part of one that comes much later. */
  private Path file() throws IOException {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < RECORDS; i++) {
      lines.add(
          """
          {"id":"e%d","type":"laboratory","names":{"fr":["Laboratoire %d"]},\
          "place":{"country":"FR","city":{"fr":"Paris"}},\
          "affiliations":[{"kind":"part-of","organisation":"e%d"}]}\
          """
              .formatted(i, i, (i + 6_000) % RECORDS));
    }
    return Files.write(folder.resolve("entries.jsonl"), lines);
  }
}
