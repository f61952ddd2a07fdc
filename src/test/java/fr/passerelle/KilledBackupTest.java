package fr.passerelle;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.storage.Backup;
import fr.passerelle.storage.Database;
import fr.passerelle.storage.Dialect;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The commands that take all away and bring it back, killed at any moment: a file that has its name
 * is whole, and a database is full or empty. {@code -Dkills=50} kills each so often.
 */
@NullMarked
class KilledBackupTest {

  private static final int KILLS = Integer.getInteger("kills", 1);
  private static final int TEAMS = 150_000;

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource
  void aFileIsWholeOrNotThereAndADatabaseIsFullOrEmpty(Dialect dialect) throws Exception {
    String url = dialect == Dialect.POSTGRESQL ? Dialect.newPostgresql() : "";
    var data = folder.resolve("data");
    try (var database = open(data, url)) {
      database.change(
          transaction -> {
            var rows = new ArrayList<Object[]>();
            for (int i = 0; i < TEAMS; i++) {
              rows.add(new Object[] {"team" + i, "équipe 团队 " + i, (long) i});
            }
            transaction.updateAll("INSERT INTO team (id, name, created) VALUES (?, ?, ?)", rows);
          });
    }
    var whole = folder.resolve("whole.zip");
    long began = System.nanoTime();
    assertThat(runs(data, url, Duration.ofMinutes(3), "backup", whole.toString())).isTrue();
    long time = System.nanoTime() - began;
    var random = new Random(dialect.name().hashCode());
    int there = 0;
    int full = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      var patience = Duration.ofNanos((long) (time * (0.4 + 0.6 * random.nextDouble())));
      var file = folder.resolve("killed" + kill + ".zip");
      runs(data, url, patience, "backup", file.toString());
      if (Files.exists(file)) {
        assertThat(Backup.check(file).rows()).isGreaterThan(TEAMS);
        there++;
      }
      String other = dialect == Dialect.POSTGRESQL ? Dialect.newPostgresql() : "";
      var target = folder.resolve("back" + kill);
      boolean ended = runs(target, other, patience.multipliedBy(2), "restore", whole.toString());
      long teams = teams(target, other);
      assertThat(teams).isIn(0L, (long) TEAMS);
      full += teams == 0 ? 0 : 1;
      if (ended) {
        assertThat(teams).isEqualTo(TEAMS);
      } else if (teams == 0) { // and may be begun anew
        assertThat(runs(target, other, Duration.ofMinutes(3), "restore", whole.toString()))
            .isTrue();
        assertThat(teams(target, other)).isEqualTo(TEAMS);
      }
    }
    System.out.printf(
        "%s: backup and restore killed %d times; %d files were whole, %d databases full%n",
        dialect, KILLS, there, full);
  }

  private static Database open(Path data, String url) {
    return url.isEmpty() ? Database.inFolder(data) : Database.at(url);
  }

  private static long teams(Path data, String url) {
    try (var database = open(data, url)) {
      return database.read(
          transaction ->
              transaction.first("SELECT COUNT(*) FROM team", row -> row.number(1)).orElseThrow());
    }
  }

  /** Runs a command; returns whether it ended before it was killed. */
  private boolean runs(Path data, String url, Duration patience, String... command)
      throws IOException, InterruptedException {
    var line =
        new ArrayList<>(
            List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                Objects.requireNonNull(System.getProperty("java.class.path")),
                Main.class.getName()));
    line.addAll(List.of(command));
    line.addAll(List.of("--data", data.toString()));
    var said = folder.resolve("said");
    var builder = new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(said.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("PASSERELLE_"));
    if (!url.isEmpty()) {
      builder.environment().putAll(Map.of("PASSERELLE_DATABASE_URL", url));
    }
    var process = builder.start();
    if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
      process.destroyForcibly();
      assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
      return false;
    }
    assertThat(process.exitValue()).as(Files.readString(said)).isZero();
    return true;
  }
}
