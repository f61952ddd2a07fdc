package fr.passerelle.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A series of statements that are kept together or not at all, and that see one state of the
 * database. Belongs to one thread and ends with the call that began it.
 *
 * <p>Parameters are marked {@code ?} and may be {@code String}, {@code Long}, {@code Integer} or
 * null.
 */
public final class Transaction {

  /** A list of values goes to the database in pieces of this many, in one statement each. */
  private static final int LIST_PIECE = 400;

  private final Connection connection;

  Transaction(Connection connection) {
    this.connection = connection;
  }

  /** What the rest of this package does by itself. */
  Connection connection() {
    return connection;
  }

  /** Returns what the reader makes of each row. */
  public <T> List<T> query(String sql, Function<Row, T> reader, @Nullable Object... parameters) {
    try (var statement = connection.prepareStatement(sql)) {
      bind(statement, parameters);
      return read(statement, reader);
    } catch (SQLException e) {
      throw failed(sql, e);
    }
  }

  /** Returns what the reader makes of the first row, or nothing where there is none. */
  public <T> Optional<T> first(
      String sql, Function<Row, T> reader, @Nullable Object... parameters) {
    return query(sql, reader, parameters).stream().findFirst();
  }

  /**
   * Asks for every row whose column is one of many values.
   *
   * @param sql ends where the list begins: {@code SELECT … WHERE id IN}
   */
  public <T> List<T> queryIn(String sql, Collection<?> values, Function<Row, T> reader) {
    var found = new ArrayList<T>();
    var all = List.copyOf(values);
    for (int from = 0; from < all.size(); from += LIST_PIECE) {
      var piece = all.subList(from, Math.min(all.size(), from + LIST_PIECE));
      // Pieces are filled up with their last value, so that one statement text serves them all.
      var parameters = new Object[all.size() <= LIST_PIECE ? piece.size() : LIST_PIECE];
      for (int i = 0; i < parameters.length; i++) {
        parameters[i] = piece.get(Math.min(i, piece.size() - 1));
      }
      String marks = "?" + ",?".repeat(parameters.length - 1);
      found.addAll(query(sql + " (" + marks + ")", reader, parameters));
    }
    return found;
  }

  /** Runs a statement that changes rows, and returns how many. */
  public int update(String sql, @Nullable Object... parameters) {
    try (var statement = connection.prepareStatement(sql)) {
      bind(statement, parameters);
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw failed(sql, e);
    }
  }

  /** Runs one statement for each row of parameters, in as few round trips as the driver can. */
  public void updateAll(String sql, Collection<? extends @Nullable Object[]> rows) {
    if (rows.isEmpty()) {
      return;
    }
    try (var statement = connection.prepareStatement(sql)) {
      for (var row : rows) {
        bind(statement, row);
        statement.addBatch();
      }
      statement.executeBatch();
    } catch (SQLException e) {
      throw failed(sql, e);
    }
  }

  private static <T> List<T> read(PreparedStatement statement, Function<Row, T> reader)
      throws SQLException {
    var found = new ArrayList<T>();
    try (ResultSet rows = statement.executeQuery()) {
      var row = new Row(rows);
      while (rows.next()) {
        found.add(reader.apply(row));
      }
    }
    return found;
  }

  private static void bind(PreparedStatement statement, @Nullable Object[] parameters)
      throws SQLException {
    for (int i = 0; i < parameters.length; i++) {
      switch (parameters[i]) {
        case null -> statement.setNull(i + 1, Types.NULL);
        case String text -> statement.setString(i + 1, text);
        case Long number -> statement.setLong(i + 1, number);
        case Integer number -> statement.setInt(i + 1, number);
        case Object other ->
            throw new IllegalArgumentException(
                "a parameter must be text or a whole number, but is a " + other.getClass());
      }
    }
  }

  private static StorageFailed failed(String sql, SQLException cause) {
    String begin = sql.length() <= 120 ? sql : sql.substring(0, 120) + "…";
    return StorageFailed.because("the database refused: " + begin, cause);
  }
}
