package fr.passerelle.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** All that is kept, taken away from one database and brought back into another of any kind. */
@ParameterizedClass
@MethodSource("kinds")
class BackupTest {

  private static final Instant NOW = Instant.parse("2026-11-28T10:00:00Z");
  private static final List<String> TEXTS =
      List.of(
          "", "\\N", "\\", "a\tb", "two\nlines", "\r\n", "\\t", "电池 é 🛤", "'; DROP TABLE team");

  static Stream<Arguments> kinds() {
    return Stream.of(Dialect.values())
        .flatMap(from -> Stream.of(Dialect.values()).map(to -> Arguments.of(from, to)));
  }

  @Parameter(0)
  private Dialect from = Dialect.SQLITE;

  @Parameter(1)
  private Dialect to = Dialect.SQLITE;

  @TempDir private Path folder;
  private @Nullable Database open;

  @AfterEach
  void close() {
    if (open != null) {
      open.close();
    }
  }

  private Database filled() {
    var database = from.newPlace(folder.resolve("one")).open();
    open = database;
    database.change(
        transaction -> {
          for (int i = 0; i < TEXTS.size(); i++) {
            transaction.update(
                "INSERT INTO team (id, name, organisation, created) VALUES (?, ?, ?, ?)",
                "team" + i,
                TEXTS.get(i),
                i % 2 == 0 ? null : TEXTS.get(i),
                Long.MAX_VALUE - i);
            transaction.update(
                "INSERT INTO need_sheet (id, team, account, name, language, state, columns,"
                    + " created) VALUES (?, ?, NULL, ?, 'fr', 'READY', '', 5)",
                "sheet" + i,
                "team" + i,
                TEXTS.get(i));
          }
          transaction.update("UPDATE counter SET value = 77 WHERE name = 'change'");
        });
    return database;
  }

  private Path file() {
    return folder.resolve("kept.zip");
  }

  private Path written() {
    Backup.write(filled(), file(), NOW, (_, _) -> {});
    return file();
  }

  /** Brings a file back, and returns the database that holds it. */
  private Database restored(Path file) {
    close();
    Database database;
    if (to == Dialect.SQLITE) {
      Restore.intoFolder(file, folder.resolve("two"));
      database = Database.inFolder(folder.resolve("two"));
    } else {
      String url = Dialect.newPostgresql();
      Restore.at(file, url);
      database = Database.at(url);
    }
    open = database;
    return database;
  }

  private static List<String> held(Database database) {
    return database.read(
        transaction ->
            Stream.of(
                    transaction.query(
                        "SELECT id, name, organisation, created FROM team ORDER BY id",
                        row -> row.text(1) + row.text(2) + row.textOrNull(3) + " " + row.number(4)),
                    transaction.query(
                        "SELECT id, team, account, name, created FROM need_sheet ORDER BY id",
                        row ->
                            row.text(1)
                                + row.text(2)
                                + row.textOrNull(3)
                                + row.text(4)
                                + row.number(5)),
                    transaction.query(
                        "SELECT name, value FROM counter ORDER BY name",
                        row -> row.text(1) + " " + row.number(2)))
                .flatMap(List::stream)
                .toList());
  }

  @Test
  void allComesBackAsItWas() {
    var database = filled();
    var before = held(database);
    var backup = Backup.write(database, file(), NOW, (_, _) -> {});
    assertThat(Backup.check(file())).isEqualTo(backup);
    assertThat(backup.made()).isEqualTo(NOW);
    assertThat(before).contains("change 77").hasSizeGreaterThan(2 * TEXTS.size());
    assertThat(held(restored(file()))).isEqualTo(before);
  }

  @Test
  void itHoldsOneMomentWhileOthersWrite() throws InterruptedException {
    var database = filled();
    var done = new AtomicBoolean();
    var writer =
        Thread.ofPlatform()
            .start(
                () -> {
                  for (int i = 0; !done.get(); i++) {
                    String id = "pair" + i;
                    database.change(
                        transaction -> {
                          transaction.update(
                              "INSERT INTO team (id, name, created) VALUES (?, 'x', 1)", id);
                          transaction.update("INSERT INTO counter (name, value) VALUES (?, 1)", id);
                        });
                  }
                });
    for (int i = 0; i < 5; i++) {
      Backup.write(database, folder.resolve(i + ".zip"), NOW, (_, _) -> {});
    }
    done.set(true);
    writer.join();
    var after = restored(folder.resolve("4.zip"));
    long teams = pairs(after, "SELECT COUNT(*) FROM team WHERE id LIKE 'pair%'");
    assertThat(teams).isPositive();
    assertThat(pairs(after, "SELECT COUNT(*) FROM counter WHERE name LIKE 'pair%'"))
        .isEqualTo(teams);
  }

  private static long pairs(Database database, String sql) {
    return database.read(transaction -> transaction.first(sql, row -> row.number(1)).orElseThrow());
  }

  @Test
  void aFileThatWasCutOffIsRefused() throws IOException {
    byte[] whole = Files.readAllBytes(written());
    for (int length : List.of(0, 1, 100, whole.length / 2, whole.length - 1)) {
      var cut = Files.write(folder.resolve("cut.zip"), Arrays.copyOf(whole, length));
      assertThatThrownBy(() -> restored(cut))
          .as(length + " bytes")
          .isInstanceOf(BackupInvalid.class)
          .hasMessageContaining("nothing was changed");
    }
  }

  @Test
  void aChangedFileIsRefusedOrHoldsTheSame() throws IOException {
    byte[] whole = Files.readAllBytes(written());
    var sound = Backup.check(file());
    var random = new Random(20_261_128);
    int refused = 0;
    for (int round = 0; round < 100; round++) {
      byte[] changed = whole.clone();
      changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
      var other = Files.write(folder.resolve("changed.zip"), changed);
      try {
        // What was hit may tell nothing of the tables: the time of an entry, the day of the list.
        assertThat(Backup.check(other).tables()).isEqualTo(sound.tables());
      } catch (BackupInvalid _) {
        refused++;
      }
    }
    assertThat(refused)
        .as("the rest hit the ends of entries, which are not read")
        .isGreaterThan(25);
  }

  @Test
  void whatHoldsSomethingIsNotWrittenOver() {
    var file = written();
    assertThatThrownBy(() -> intoOneWithATeam(file))
        .isInstanceOf(BackupInvalid.class)
        .hasMessageContaining("holds something already");
  }

  private void intoOneWithATeam(Path file) {
    String url = to == Dialect.SQLITE ? "" : Dialect.newPostgresql();
    var full = folder.resolve("full");
    try (var database = url.isEmpty() ? Database.inFolder(full) : Database.at(url)) {
      oneTeam(database);
      try {
        if (url.isEmpty()) {
          Restore.intoFolder(file, full);
        } else {
          Restore.at(file, url);
        }
      } finally {
        assertThat(pairs(database, "SELECT COUNT(*) FROM team")).isEqualTo(1);
      }
    }
  }

  private static void oneTeam(Database database) {
    database.change(
        transaction ->
            transaction.update("INSERT INTO team (id, name, created) VALUES ('a', 'b', 1)"));
  }

  @Test
  void aFileIsNeverWrittenOver() throws IOException {
    Files.writeString(file(), "mine");
    assertThatThrownBy(() -> Backup.write(filled(), file(), NOW, (_, _) -> {}))
        .isInstanceOf(BackupInvalid.class)
        .hasMessageContaining("is there already");
    assertThat(file()).hasContent("mine");
  }

  @Test
  void whatWasLeftHalfWrittenIsBegunAnew() throws IOException {
    Files.writeString(folder.resolve("kept.zip.part"), "half");
    written();
    assertThat(Backup.check(file()).rows()).isPositive();
    assertThat(folder.resolve("kept.zip.part")).doesNotExist();
  }

  @Test
  void whatANewerPasserelleWroteIsRefused() throws IOException {
    written();
    var newer = Files.copy(file(), folder.resolve("newer.zip"));
    try (var zip = FileSystems.newFileSystem(newer)) {
      var list = zip.getPath(Backup.LIST);
      Files.writeString(list, Files.readString(list).replaceFirst("schema\\t\\d+", "schema\t9999"));
    }
    assertThatThrownBy(() -> restored(newer))
        .isInstanceOf(BackupInvalid.class)
        .hasMessageContaining("newer Passerelle");
  }

  @Test
  void whatAnOlderPasserelleWroteIsBroughtUpToDate() throws IOException {
    int old = 20; // before purchasing
    try (var database =
        from == Dialect.SQLITE
            ? Database.inFolder(folder.resolve("old"), Integer.toString(old))
            : Database.at(Dialect.newPostgresql(), Integer.toString(old))) {
      oneTeam(database);
      assertThat(Backup.write(database, file(), NOW, (_, _) -> {}).schema()).isEqualTo(old);
    }
    var after = restored(file());
    assertThat(pairs(after, "SELECT COUNT(*) FROM team")).isEqualTo(1);
    assertThat(pairs(after, "SELECT COUNT(*) FROM need_sheet")).isZero();
  }
}
