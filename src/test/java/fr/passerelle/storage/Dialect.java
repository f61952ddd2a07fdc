package fr.passerelle.storage;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

/** The databases on which every test of what is stored runs. */
public enum Dialect {
  SQLITE,
  POSTGRESQL;

  private static final AtomicInteger COUNT = new AtomicInteger();

  /** Something that opens one and the same new, empty database on every call. */
  public interface Place {
    Database open();
  }

  /** A new place; SQLite puts it into the folder. */
  public Place newPlace(Path folder) {
    if (this == SQLITE) {
      return () -> Database.inFolder(folder);
    }
    String address = newPostgresql();
    return () -> Database.at(address);
  }

  /** The address of a new, empty PostgreSQL database, for another process. */
  public static String newPostgresql() {
    String name = "test" + COUNT.incrementAndGet();
    try (var connection = Server.RUNNING.getPostgresDatabase().getConnection();
        var statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + name);
    } catch (SQLException e) {
      throw new IllegalStateException("PostgreSQL for tests refuses a new database", e);
    }
    return Server.RUNNING.getJdbcUrl("postgres", name);
  }

  /** Started by the first test that needs it, and stopped with the JVM. */
  private static final class Server {
    private static final EmbeddedPostgres RUNNING = start();

    private static EmbeddedPostgres start() {
      try {
        return EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
      } catch (IOException e) {
        throw new UncheckedIOException("PostgreSQL for tests does not start", e);
      }
    }
  }
}
