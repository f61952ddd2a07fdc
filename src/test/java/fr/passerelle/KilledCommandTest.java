package fr.passerelle;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.catalogue.Catalogue;
import fr.passerelle.catalogue.CatalogueChange;
import fr.passerelle.catalogue.ImportBatch;
import fr.passerelle.catalogue.ImportCounts;
import fr.passerelle.catalogue.TableChoices;
import fr.passerelle.storage.Database;
import fr.passerelle.storage.Dialect;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The import command killed at any moment, from its start to its end, and given again until it is
 * done. {@code -Dkills=20} kills each case so often, {@code -Dkills.seed} at other moments.
 */
@NullMarked
class KilledCommandTest {

  private static final int KILLS = Integer.getInteger("kills", 1);
  private static final int SEED = Integer.getInteger("kills.seed", 1);
  private static final int RECORDS = 9_000;
  private static final Duration LONGEST = Duration.ofMinutes(3);

  /** What is imported, and where it is kept. */
  enum Case {
    DIRECTORY(Dialect.SQLITE),
    DIRECTORY_POSTGRESQL(Dialect.POSTGRESQL),
    STARTER(Dialect.SQLITE),
    PROFILES(Dialect.SQLITE);

    private final Dialect dialect;

    Case(Dialect dialect) {
      this.dialect = dialect;
    }
  }

  @TempDir private Path folder;

  /** A data folder with its database. */
  private record Place(Path data, @Nullable String url) {
    static Place in(Path data, Dialect dialect) {
      return new Place(data, dialect == Dialect.POSTGRESQL ? Dialect.newPostgresql() : null);
    }

    Map<String, String> environment() {
      var environment = new HashMap<>(Map.of("PASSERELLE_EMBEDDING_MODEL", "none"));
      if (url != null) {
        environment.put("PASSERELLE_DATABASE_URL", url);
      }
      return environment;
    }

    Database open() {
      return url == null ? Database.inFolder(data) : Database.at(url);
    }
  }

  /** All that a catalogue holds. */
  private record Held(
      List<CatalogueChange> changes, long sequence, ImportCounts first, TableChoices choices) {}

  @ParameterizedTest
  @EnumSource
  void whatIsKilledAndGivenAgainEndsAsIfItHadNeverBeenKilled(Case each) throws Exception {
    var command = command(each);
    var whole = Place.in(folder.resolve("whole"), each.dialect);
    long began = System.nanoTime();
    assertThat(runs(command, whole, LONGEST)).as(said()).isTrue();
    long time = System.nanoTime() - began;
    var expected = held(whole);
    assertThat(expected.first.read()).isEqualTo(RECORDS);
    assertThat(expected.first.accepted()).isEqualTo(RECORDS);

    var random = new Random(SEED * 0x9E3779B97F4A7C15L + each.ordinal());
    var moments = new ArrayList<Long>();
    int rounds = 0;
    int resumed = 0;
    while (moments.size() < KILLS) {
      var place = Place.in(folder.resolve("killed" + rounds++), each.dialect);
      boolean done = false;
      while (!done) {
        boolean kill = moments.size() < KILLS;
        var patience =
            kill ? Duration.ofNanos((long) (time * (0.2 + 0.8 * random.nextDouble()))) : LONGEST;
        done = runs(command, place, patience);
        if (!done) {
          assertThat(kill).as("ended in time: %s", said()).isTrue();
          moments.add(patience.toMillis());
        }
      }
      resumed += said().contains("resumed and finished") ? 1 : 0;
      assertThat(held(place)).isEqualTo(expected);
      assertThat(Main.run(place.environment(), "check", "--data", place.data.toString())).isZero();
    }
    System.out.printf(
        "%s: killed %d times in %d imports of %,d ms, after %s ms; %d were resumed at a record%n",
        each, moments.size(), rounds, time / 1_000_000, moments, resumed);
  }

  /** Runs the command; returns whether it ended before it was killed. */
  private boolean runs(List<String> command, Place place, Duration patience) throws Exception {
    var line =
        new ArrayList<>(
            List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-XX:TieredStopAtLevel=1",
                "--add-modules",
                "jdk.incubator.vector",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                Objects.requireNonNull(System.getProperty("java.class.path")),
                Main.class.getName()));
    line.addAll(command);
    line.addAll(List.of("--data", place.data.toString()));
    var builder = new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(out().toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("PASSERELLE_"));
    builder.environment().putAll(place.environment());
    var process = builder.start();
    if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
      process.destroyForcibly();
      assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
      return false;
    }
    assertThat(process.exitValue()).as(said()).isZero();
    return true;
  }

  private Path out() {
    return folder.resolve("said");
  }

  private String said() throws IOException {
    return Files.readString(out());
  }

  private static Held held(Place place) {
    try (var database = place.open()) {
      var catalogue = new Catalogue(database, InstantSource.system());
      var batches = catalogue.batches();
      assertThat(batches).allMatch(batch -> batch.state() == ImportBatch.State.FINISHED);
      return new Held(
          catalogue.changes(0, Integer.MAX_VALUE),
          catalogue.lastSequence(),
          batches.getLast().counts(),
          catalogue.choices("x"));
    }
  }

  /** Writes the file, of which each chunk of records joins another's. */
  private List<String> command(Case each) throws IOException {
    List<String> lines = new ArrayList<>();
    boolean isTable = each == Case.DIRECTORY || each == Case.DIRECTORY_POSTGRESQL;
    if (isTable) {
      lines.add("Raison sociale;Pays;Ville;Site web;Présentation");
    }
    for (int i = 0; i < RECORDS; i++) {
      lines.add(
          switch (each) {
            case DIRECTORY, DIRECTORY_POSTGRESQL ->
                "Société %d;FR;Ville %d;www.societe-%d.example;Capteurs lidar n° %d"
                    .formatted(i, i % 100, i, i);
            case STARTER ->
                """
                {"id":"e%d","type":"laboratory","names":{"fr":["Laboratoire %d"]},\
                "place":{"country":"FR","city":{"fr":"Paris"}},\
                "affiliations":[{"kind":"part-of","organisation":"e%d"}]}\
                """
                    .formatted(i, i, (i + 6_000) % RECORDS);
            case PROFILES ->
                """
                {"id":"P%d","organisation":"starter:e%d","kind":"research-request",\
                "published":"2026-11-03","title":"Recherche %d","summary":"Des capteurs.",\
                "description":"Des capteurs pour chariots.","country":"FR",\
                "partner":{"types":["laboratory"]},"cooperation":["research"]}\
                """
                    .formatted(i, i % 100, i);
          });
    }
    var file = Files.write(folder.resolve(isTable ? "x.csv" : "x.jsonl"), lines);
    return switch (each) {
      case DIRECTORY, DIRECTORY_POSTGRESQL ->
          List.of("import", "directory", file.toString(), "--as", "x");
      case STARTER -> List.of("import", "starter", file.toString());
      case PROFILES -> List.of("import", "profiles", file.toString());
    };
  }
}
