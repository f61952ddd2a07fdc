package fr.passerelle.storage;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The tables of one installation: an SQLite file or a PostgreSQL database. Safe for use by many
 * threads at once, and several processes may open the same one.
 */
public final class Database implements AutoCloseable {

  /** The name of the SQLite file in a data folder. */
  public static final String FILE_NAME = "catalogue.db";

  /** How long a writer waits for another, of this process or the next. */
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private static final int READERS = 8;

  private final HikariDataSource readers;
  private final HikariDataSource writers;

  private Database(HikariDataSource readers, HikariDataSource writers) {
    this.readers = readers;
    this.writers = writers;
  }

  /**
   * Opens the SQLite database in a folder, made where it is not there.
   *
   * @throws StorageFailed where the folder cannot be written or the file is no database
   */
  public static Database inFolder(Path folder) {
    return inFolder(folder, Migrations.LATEST);
  }

  /** The same with the tables that the scripts up to one make. */
  static Database inFolder(Path folder, String last) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new StorageFailed(
          "the folder " + folder + " cannot be made", new UncheckedIOException(e));
    }
    // cache_size is in KiB when negative; WAL readers never wait for the writer.
    String url =
        ("jdbc:sqlite:" + folder.resolve(FILE_NAME))
            + "?journal_mode=WAL&synchronous=FULL&foreign_keys=true&cache_size=-32768"
            + ("&busy_timeout=" + PATIENCE.toMillis());
    oneAtATime(folder, () -> Migrations.apply(url, last, Map.of("clustered", "WITHOUT ROWID")));
    // One writer a process: the others queue here rather than poll the file's lock.
    return new Database(
        pool("sqlite-readers", url, READERS, true),
        pool("sqlite-writer", url + "&transaction_mode=IMMEDIATE", 1, false));
  }

  /**
   * Keeps other threads and processes from bringing the same SQLite file up to date meanwhile:
   * Flyway takes no lock there, and two that begin a write-ahead log at once fail rather than wait.
   */
  private static void oneAtATime(Path folder, Runnable work) {
    String url =
        ("jdbc:sqlite:" + folder.resolve("opening.lock"))
            + ("?transaction_mode=EXCLUSIVE&busy_timeout=" + PATIENCE.toMillis());
    try (var lock = DriverManager.getConnection(url)) {
      lock.setAutoCommit(false); // begins the transaction that is the lock; closing ends it
      work.run();
    } catch (SQLException e) {
      throw StorageFailed.because("the database cannot be opened", e);
    }
  }

  /**
   * Opens a PostgreSQL database.
   *
   * @param url such as {@code jdbc:postgresql://localhost/passerelle?user=…&password=…}
   * @throws StorageFailed where it does not answer or refuses
   */
  public static Database at(String url) {
    return at(url, Migrations.LATEST);
  }

  /** The same with the tables that the scripts up to one make. */
  static Database at(String url, String last) {
    if (!url.startsWith("jdbc:postgresql:")) {
      throw new IllegalArgumentException("a database address must begin with jdbc:postgresql:");
    }
    Migrations.apply(url, last, Map.of("clustered", ""));
    return new Database(
        pool("postgresql-readers", url, READERS, true), pool("postgresql-writers", url, 2, false));
  }

  /** Reads one state of the database; what is written meanwhile is not seen. */
  public <T> T read(Function<Transaction, T> work) {
    return run(readers, work);
  }

  /** Reads and writes; kept, and on the disk, once this returns; nothing is kept if it throws. */
  public <T> T write(Function<Transaction, T> work) {
    return run(writers, work);
  }

  /** Writes; kept, and on the disk, once this returns; nothing is kept if it throws. */
  public void change(Consumer<Transaction> work) {
    write(
        transaction -> {
          work.accept(transaction);
          return true;
        });
  }

  @Override
  public void close() {
    readers.close();
    writers.close();
  }

  private static <T> T run(HikariDataSource pool, Function<Transaction, T> work) {
    try (var connection = pool.getConnection()) {
      // Begun only now: SQLite's driver takes the write lock here, not at the first statement.
      connection.setAutoCommit(false);
      boolean kept = false;
      try {
        T result = work.apply(new Transaction(connection));
        connection.setAutoCommit(true); // commits, and begins no other transaction
        kept = true;
        return result;
      } finally {
        if (!kept) {
          rollBack(pool, connection);
        }
      }
    } catch (SQLException e) {
      throw StorageFailed.because("the transaction failed", e);
    }
  }

  private static void rollBack(HikariDataSource pool, Connection connection) {
    try {
      connection.rollback();
      connection.setAutoCommit(true);
    } catch (SQLException e) {
      // Broken, or SQLite ended the transaction itself, as it does on a full disk, and the driver
      // does not know: the next to use the connection could not commit.
      pool.evictConnection(connection);
    }
  }

  private static HikariDataSource pool(String name, String url, int size, boolean readOnly) {
    var config = new HikariConfig();
    config.setPoolName(name);
    config.setJdbcUrl(url);
    config.setMaximumPoolSize(size);
    config.setMinimumIdle(1);
    config.setConnectionTimeout(PATIENCE.toMillis());
    if (url.startsWith("jdbc:sqlite:")) {
      // In pages of 4 KiB: an import dirties the same pages in every chunk, and each is then
      // carried over from the log once for several chunks.
      config.setConnectionInitSql("PRAGMA wal_autocheckpoint = 8000");
    }
    if (readOnly && url.startsWith("jdbc:postgresql:")) {
      config.setReadOnly(true);
      config.setTransactionIsolation("TRANSACTION_REPEATABLE_READ");
    }
    try {
      return new HikariDataSource(config);
    } catch (HikariPool.PoolInitializationException e) {
      throw StorageFailed.because("the database cannot be opened", e);
    }
  }
}
