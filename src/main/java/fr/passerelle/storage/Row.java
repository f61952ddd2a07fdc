package fr.passerelle.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** One row of an answer; columns are counted from 1. Valid only while its reader runs. */
public final class Row {

  private final ResultSet rows;

  Row(ResultSet rows) {
    this.rows = rows;
  }

  /** The text in a column that is never null. */
  public String text(int column) {
    String value = textOrNull(column);
    if (value == null) {
      throw new IllegalStateException("column " + column + " holds no text");
    }
    return value;
  }

  /** The text in a column, or null. */
  public @Nullable String textOrNull(int column) {
    try {
      return rows.getString(column);
    } catch (SQLException e) {
      throw new StorageFailed("column " + column + " could not be read", e);
    }
  }

  /** The whole number in a column; 0 where it holds null. */
  public long number(int column) {
    try {
      return rows.getLong(column);
    } catch (SQLException e) {
      throw new StorageFailed("column " + column + " could not be read", e);
    }
  }

  /** The whole number in a column, or null. */
  public @Nullable Long numberOrNull(int column) {
    try {
      long value = rows.getLong(column);
      return rows.wasNull() ? null : value;
    } catch (SQLException e) {
      throw new StorageFailed("column " + column + " could not be read", e);
    }
  }
}
