package fr.passerelle.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What the rest of the house may rely on, whichever database answers. */
@ParameterizedClass
@EnumSource
class DatabaseTest {

  private final Dialect dialect;
  private final Path folder;
  private final Dialect.Place place;
  private final Database database;

  DatabaseTest(Dialect dialect, @TempDir Path folder) {
    this.dialect = dialect;
    this.folder = folder;
    this.place = dialect.newPlace(folder);
    this.database = place.open();
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void whatWasWrittenIsReadByAnotherWhoOpensTheSame() {
    put("a", 1);
    try (var other = place.open()) {
      assertThat(value(other, "a")).isEqualTo(1);
    }
  }

  @Test
  void nothingIsKeptOfATransactionThatFails() {
    assertThatThrownBy(
            () ->
                database.change(
                    transaction -> {
                      insert(transaction, "a", 1);
                      throw new IllegalStateException("stop");
                    }))
        .hasMessage("stop");
    assertThat(counters(database)).doesNotContain("a");
  }

  @Test
  void aRefusedStatementSaysWhich() {
    put("a", 1);
    assertThatThrownBy(() -> put("a", 2))
        .isInstanceOf(StorageFailed.class)
        .hasMessageContaining("INSERT INTO counter");
    assertThat(value(database, "a")).isEqualTo(1);
  }

  @Test
  void aReaderSeesOneStateWhileAWriterWrites() throws InterruptedException {
    put("a", 1);
    var begun = new CountDownLatch(1);
    var written = new CountDownLatch(1);
    var writer =
        Thread.ofVirtual()
            .start(
                () -> {
                  await(begun);
                  database.change(t -> t.update("UPDATE counter SET value = 2 WHERE name = 'a'"));
                  written.countDown();
                });
    List<Long> seen =
        database.read(
            transaction -> {
              long before = value(transaction, "a");
              begun.countDown();
              await(written);
              return List.of(before, value(transaction, "a"));
            });
    writer.join();
    assertThat(seen).containsExactly(1L, 1L);
    assertThat(value(database, "a")).isEqualTo(2);
  }

  @Test
  void writersOfTwoProcessesWaitForEachOther() throws InterruptedException {
    put("a", 0);
    try (var other = place.open()) {
      var threads =
          List.of(database, other).stream()
              .map(each -> Thread.ofPlatform().start(() -> addOneTwentyTimes(each)))
              .toList();
      for (var thread : threads) {
        thread.join();
      }
    }
    assertThat(value(database, "a")).isEqualTo(40);
  }

  @Test
  void severalMayOpenANewDatabaseAtOnce(@TempDir Path another) throws InterruptedException {
    var fresh = dialect.newPlace(another);
    var opened = new ConcurrentLinkedQueue<Long>();
    var threads =
        IntStream.range(0, 4)
            .mapToObj(
                i ->
                    Thread.ofPlatform()
                        .start(
                            () -> {
                              try (var each = fresh.open()) {
                                opened.add(value(each, "change"));
                              }
                            }))
            .toList();
    for (var thread : threads) {
      thread.join();
    }
    assertThat(opened).containsExactly(0L, 0L, 0L, 0L);
  }

  @Test
  void aListOfAThousandValuesIsLookedUpWhole() {
    var values = LongStream.range(0, 1_000).boxed().toList();
    database.change(
        transaction ->
            transaction.updateAll(
                "INSERT INTO counter (name, value) VALUES (?, ?)",
                values.stream().map(value -> new Object[] {"n" + value, value}).toList()));
    List<Long> found =
        database.read(
            transaction ->
                transaction.queryIn(
                    "SELECT value FROM counter WHERE value IN", values, row -> row.number(1)));
    assertThat(found).contains(0L, 399L, 400L, 999L).hasSizeGreaterThanOrEqualTo(1_000);
    assertThat(found.stream().filter(value -> value > 0)).doesNotHaveDuplicates();
  }

  @Test
  void anEmptyListFindsNothing() {
    List<Long> found =
        database.read(
            transaction ->
                transaction.queryIn(
                    "SELECT value FROM counter WHERE value IN", List.of(), row -> row.number(1)));
    assertThat(found).isEmpty();
  }

  @Test
  void textInAnyScriptComesBackAsItWent() {
    put("清华大学 « é » 𠮷", 1);
    assertThat(counters(database)).contains("清华大学 « é » 𠮷");
  }

  @Test
  void aFileThatIsNoDatabaseIsRefused() throws IOException {
    var other = Files.createDirectory(folder.resolve("other"));
    Files.writeString(other.resolve(Database.FILE_NAME), "this is no database at all ".repeat(99));
    assertThatThrownBy(() -> Database.inFolder(other)).isInstanceOf(StorageFailed.class);
  }

  @Test
  void aFullDiskIsToldWithWhatToDoAndLosesNothing() {
    put("kept", 1);
    assertThatThrownBy(this::fill)
        .isInstanceOf(StorageFailed.class)
        .hasMessageContaining("disk of the catalogue is full: free some space");
    assertThat(counters(database)).contains("kept").noneMatch(name -> name.startsWith("filling"));
    if (dialect == Dialect.SQLITE) {
      mostPages(1 << 30);
    }
    put("after", 2);
    assertThat(value(database, "after")).isEqualTo(2);
  }

  /** SQLite may have no page more; PostgreSQL is made to say what it says of a full disk. */
  private void fill() {
    if (dialect == Dialect.SQLITE) {
      mostPages(1);
    }
    database.change(
        transaction -> {
          for (int i = 0; i < 100; i++) {
            insert(transaction, "filling" + i + "x".repeat(2_000), 1);
          }
          if (dialect == Dialect.POSTGRESQL) {
            transaction.update("DO $$ BEGIN RAISE EXCEPTION 'full' USING ERRCODE='53100'; END $$");
          }
        });
  }

  /** For the one connection that writes; never fewer than there are. */
  private void mostPages(int pages) {
    database.write(
        transaction -> transaction.query("PRAGMA max_page_count = " + pages, row -> row.number(1)));
  }

  @Test
  void anAddressOfAnotherDatabaseIsRefused() {
    assertThatThrownBy(() -> Database.at("jdbc:mysql://localhost/x"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private void put(String name, long value) {
    database.change(transaction -> insert(transaction, name, value));
  }

  private static void insert(Transaction transaction, String name, long value) {
    transaction.update("INSERT INTO counter (name, value) VALUES (?, ?)", name, value);
  }

  private static void addOneTwentyTimes(Database database) {
    for (int i = 0; i < 20; i++) {
      database.change(t -> t.update("UPDATE counter SET value = value + 1 WHERE name = 'a'"));
    }
  }

  private static long value(Database database, String name) {
    return database.read(transaction -> value(transaction, name));
  }

  private static long value(Transaction transaction, String name) {
    return transaction
        .first("SELECT value FROM counter WHERE name = ?", row -> row.number(1), name)
        .orElseThrow();
  }

  private static List<String> counters(Database database) {
    return database.read(t -> t.query("SELECT name FROM counter", row -> row.text(1)));
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
