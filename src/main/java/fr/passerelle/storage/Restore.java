package fr.passerelle.storage;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Brings a backup back into an empty database: all of it or nothing. The tables are made as they
 * were when it was written; whoever opens the database next brings them up to date.
 */
public final class Restore {

  private static final int ROWS_AT_ONCE = 1_000;

  /** Tables that scripts fill. */
  private static final Set<String> FILLED = Set.of("counter", "watch_state");

  private final Path file;
  private final BackupReader reader;
  private final Backup backup;

  private Restore(Path file, BackupReader reader, Backup backup) {
    this.file = file;
    this.reader = reader;
    this.backup = backup;
  }

  /**
   * Brings a backup into the SQLite file of a folder.
   *
   * @throws BackupInvalid where the file is damaged, is of a newer Passerelle, or the database
   *     holds something
   */
  public static Backup intoFolder(Path file, Path folder) {
    var checked = Backup.check(file);
    try (var database = Database.inFolder(folder, last(checked))) {
      return into(file, database);
    }
  }

  /** Brings a backup into a PostgreSQL database; the same otherwise. */
  public static Backup at(Path file, String url) {
    var checked = Backup.check(file);
    try (var database = Database.at(url, last(checked))) {
      return into(file, database);
    }
  }

  /** Where a newer Passerelle wrote it, the last script there is: told when it is filled. */
  private static String last(Backup backup) {
    return backup.schema() + "?";
  }

  private static Backup into(Path file, Database database) {
    try (var reader = new BackupReader(file)) {
      var backup = reader.backup();
      database.change(transaction -> new Restore(file, reader, backup).fill(transaction));
      return backup;
    }
  }

  private void fill(Transaction transaction) {
    var connection = transaction.connection();
    try {
      int schema = Tables.schema(connection);
      if (schema < backup.schema()) {
        throw new BackupInvalid(
            "%s was made by a newer Passerelle (tables %d, this one knows %d): take that one"
                .formatted(file, backup.schema(), schema));
      }
      var tables = Tables.inOrder(connection);
      if (schema > backup.schema()) {
        throw new BackupInvalid(
            "the database has the tables of a newer Passerelle than the backup: name an empty one");
      }
      for (String table : tables) {
        if (FILLED.contains(table)) {
          transaction.update("DELETE FROM " + table);
        } else if (transaction.first("SELECT 1 FROM " + table + " LIMIT 1", _ -> 1).isPresent()) {
          throw new BackupInvalid(
              "the database holds something already (in its table "
                  + table
                  + "): name an empty folder or database; nothing was changed");
        }
      }
      for (var table : backup.tables()) {
        if (!tables.contains(table.name())) {
          throw new BackupInvalid(file + " holds a table that is none of ours: " + table.name());
        }
        fill(connection, table);
      }
    } catch (SQLException e) {
      throw StorageFailed.because("the backup could not be brought back", e);
    }
  }

  private void fill(Connection connection, Backup.Table table) throws SQLException {
    var types = types(connection, table.name());
    var rows = new Filling(connection, table.name(), types);
    try (rows) {
      reader.rows(table, rows::take);
      rows.flush();
    }
  }

  /** The types of the columns by their names. */
  private static Map<String, Integer> types(Connection connection, String table)
      throws SQLException {
    var types = new HashMap<String, Integer>();
    try (var statement = connection.createStatement();
        var none = statement.executeQuery("SELECT * FROM " + table + " WHERE 1 = 0")) {
      var columns = none.getMetaData();
      for (int column = 1; column <= columns.getColumnCount(); column++) {
        types.put(columns.getColumnName(column), columns.getColumnType(column));
      }
    }
    return types;
  }

  /** Puts rows into a table, the first of which names the columns. */
  private static final class Filling implements AutoCloseable {
    private final Connection connection;
    private final String table;
    private final Map<String, Integer> types;
    private final List<Boolean> numbers = new ArrayList<>();
    private @Nullable PreparedStatement statement;
    private int waiting;

    Filling(Connection connection, String table, Map<String, Integer> types) {
      this.connection = connection;
      this.table = table;
      this.types = types;
    }

    void take(List<@Nullable String> row) {
      try {
        var into = statement;
        if (into == null) {
          statement = prepared(row);
          return;
        }
        for (int i = 0; i < numbers.size(); i++) {
          bind(into, i, row.get(i));
        }
        into.addBatch();
        if (++waiting == ROWS_AT_ONCE) {
          flush();
        }
      } catch (SQLException e) {
        throw StorageFailed.because("the table " + table + " could not be brought back", e);
      }
    }

    private PreparedStatement prepared(List<@Nullable String> columns) throws SQLException {
      var names = new ArrayList<String>();
      for (String name : columns) {
        Integer type = types.get(name);
        if (name == null || type == null) {
          throw new BackupInvalid("the table " + table + " has no column " + name);
        }
        names.add(name);
        numbers.add(type != Types.VARCHAR && type != Types.CLOB);
      }
      return connection.prepareStatement(
          "INSERT INTO %s (%s) VALUES (?%s)"
              .formatted(table, String.join(", ", names), ", ?".repeat(names.size() - 1)));
    }

    private void bind(PreparedStatement into, int column, @Nullable String value)
        throws SQLException {
      if (value == null) {
        into.setNull(column + 1, Types.NULL);
      } else if (numbers.get(column)) {
        into.setLong(column + 1, Long.parseLong(value));
      } else {
        into.setString(column + 1, value);
      }
    }

    void flush() throws SQLException {
      if (statement != null && waiting > 0) {
        statement.executeBatch();
        waiting = 0;
      }
    }

    @Override
    public void close() throws SQLException {
      if (statement != null) {
        statement.close();
      }
    }
  }
}
