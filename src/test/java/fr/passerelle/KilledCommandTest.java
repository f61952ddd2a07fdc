package fr.passerelle;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.catalogue.Catalogue;
import fr.passerelle.catalogue.CatalogueChange;
import fr.passerelle.catalogue.ImportBatch;
import fr.passerelle.catalogue.ImportCounts;
import fr.passerelle.catalogue.Progress;
import fr.passerelle.catalogue.TableChoices;
import fr.passerelle.catalogue.source.StarterSource;
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
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The import command killed at any moment, from its start to its end, and given again until it is
 * done. {@code -Dkills=20} kills each case so often, {@code -Dkills.seed} at other moments, and
 * {@code -Dkills.records} among more records.
 */
@NullMarked
class KilledCommandTest {

  private static final int KILLS = Integer.getInteger("kills", 1);
  private static final int SEED = Integer.getInteger("kills.seed", 1);
  private static final int RECORDS = Integer.getInteger("kills.records", 5_000);
  private static final int ORGANISATIONS = 100;
  private static final Duration START = Duration.ofSeconds(3); // of a new process, cold
  private static final Duration LONGEST = Duration.ofMinutes(3);

  /** What is imported, and where it is kept. */
  enum Case {
    DIRECTORY("x", Dialect.SQLITE),
    DIRECTORY_POSTGRESQL("x", Dialect.POSTGRESQL),
    STARTER("starter", Dialect.SQLITE),
    PROFILES("profiles", Dialect.SQLITE);

    private final String source;
    private final Dialect dialect;

    Case(String source, Dialect dialect) {
      this.source = source;
      this.dialect = dialect;
    }
  }

  @TempDir private Path folder;

  /** A data folder with its database. */
  private record Place(Path data, @Nullable String url) {
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

  /** One kill each of three by default; asked for more, the starter entries too. */
  static Stream<Case> cases() {
    return Stream.of(Case.values()).filter(each -> KILLS > 1 || each != Case.STARTER);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void whatIsKilledAndGivenAgainEndsAsIfItHadNeverBeenKilled(Case each) throws Exception {
    var command = command(each);
    var whole = place("whole", each);
    long began = System.nanoTime();
    var arguments = new ArrayList<>(command);
    arguments.addAll(List.of("--data", whole.data.toString()));
    assertThat(Main.run(whole.environment(), arguments.toArray(String[]::new))).isZero();
    long time = System.nanoTime() - began + START.toNanos();
    var expected = held(whole, each);
    assertThat(expected.first.read()).isEqualTo(RECORDS);
    assertThat(expected.first.accepted()).isEqualTo(RECORDS);

    var random = new Random(SEED * 0x9E3779B97F4A7C15L + each.name().hashCode());
    var moments = new ArrayList<String>();
    int rounds = 0;
    while (moments.size() < KILLS) {
      var place = place("killed" + rounds++, each);
      boolean done = false;
      while (!done) {
        boolean kill = moments.size() < KILLS;
        var patience =
            kill ? Duration.ofNanos((long) (time * (0.3 + 0.7 * random.nextDouble()))) : LONGEST;
        began = System.nanoTime();
        done = runs(command, place, patience);
        time = done ? Math.min(time, System.nanoTime() - began) : time;
        if (!done) {
          assertThat(kill).as("ended in time: %s", said()).isTrue();
          moments.add(patience.toMillis() + " ms: " + kept(place, each));
        }
      }
      assertThat(held(place, each)).isEqualTo(expected);
      assertThat(Main.run(place.environment(), "check", "--data", place.data.toString())).isZero();
    }
    System.out.printf(
        "%s: killed %d times in %d imports, within %,d ms; records kept then: %s%n",
        each, moments.size(), rounds, time / 1_000_000, moments);
  }

  /** How many records were kept, seen in a copy so that the restart finds all as it was left. */
  private String kept(Place place, Case each) throws IOException {
    var copy = Files.createTempDirectory(folder, "copy");
    if (place.url == null && Files.exists(place.data)) {
      try (var files = Files.list(place.data)) {
        for (var file : files.filter(Files::isRegularFile).toList()) {
          Files.copy(file, copy.resolve(file.getFileName()));
        }
      }
    }
    try (var database = new Place(copy, place.url).open()) {
      return new Catalogue(database, InstantSource.system())
          .batches().stream()
              .filter(batch -> batch.source().equals(each.source))
              .map(batch -> batch.counts().read() + " " + batch.state())
              .findFirst()
              .orElse("none");
    }
  }

  /** A new place; for profiles with the organisations whose they are. */
  private Place place(String name, Case each) throws IOException {
    boolean isShared = each.dialect == Dialect.POSTGRESQL;
    var place = new Place(folder.resolve(name), isShared ? Dialect.newPostgresql() : null);
    if (each == Case.PROFILES) {
      var file = Files.write(folder.resolve("organisations.jsonl"), entries(ORGANISATIONS));
      try (var database = place.open()) {
        new Catalogue(database, InstantSource.system())
            .importFrom(new StarterSource(), file, Progress.SILENT);
      }
    }
    return place;
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

  private static Held held(Place place, Case each) {
    try (var database = place.open()) {
      var catalogue = new Catalogue(database, InstantSource.system());
      var batches = catalogue.batches();
      assertThat(batches).allMatch(batch -> batch.state() == ImportBatch.State.FINISHED);
      return new Held(
          catalogue.changes(0, Integer.MAX_VALUE),
          catalogue.lastSequence(),
          batches.stream()
              .filter(batch -> batch.source().equals(each.source))
              .toList()
              .getLast()
              .counts(),
          catalogue.choices("x"));
    }
  }

  private List<String> command(Case each) throws IOException {
    var lines =
        switch (each) {
          case DIRECTORY, DIRECTORY_POSTGRESQL -> rows();
          case STARTER -> entries(RECORDS);
          case PROFILES -> profiles();
        };
    var file = Files.write(folder.resolve(each.source), lines);
    return each.source.equals("x")
        ? List.of("import", "directory", file.toString(), "--as", "x")
        : List.of("import", each.source, file.toString());
  }

  private static List<String> rows() {
    List<String> rows = new ArrayList<>(List.of("Raison sociale;Pays;Ville;Site web;Présentation"));
    for (int i = 0; i < RECORDS; i++) {
      rows.add(
          "Société %d;FR;Ville %d;www.societe-%d.example;Capteurs lidar n° %d"
              .formatted(i, i % 100, i, i));
    }
    return rows;
  }

  /** Entries each of which is part of one that may come in another chunk. */
  private static List<String> entries(int count) {
    List<String> entries = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      entries.add(
          """
          {"id":"e%d","type":"laboratory","names":{"fr":["Laboratoire %d"]},\
          "place":{"country":"FR","city":{"fr":"Paris"}},\
          "affiliations":[{"kind":"part-of","organisation":"e%d"}]}\
          """
              .formatted(i, i, (i + 2 * count / 3) % count));
    }
    return entries;
  }

  private static List<String> profiles() {
    List<String> profiles = new ArrayList<>();
    for (int i = 0; i < RECORDS; i++) {
      profiles.add(
          """
          {"id":"P%d","organisation":"e%d","kind":"research-request","published":"2026-11-03",\
          "language":"fr","title":"Recherche %d de capteurs lidar","summary":"Des capteurs.",\
          "description":"Des capteurs pour chariots.","stage":"field-tested",\
          "rights":"secret-know-how","partner":{"types":["laboratory"],"role":"mesurer"},\
          "cooperation":["research"],"technologies":["lidar"],"markets":["chariots"],\
          "country":"France","call":{"name":"Horizon Europe","submission":"2027-02-15"}}\
          """
              .formatted(i, i % ORGANISATIONS, i));
    }
    return profiles;
  }
}
