package fr.passerelle.storage;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * The database could not be opened, read or written. Nothing of the transaction was kept, and
 * nothing that was kept before is lost.
 */
public final class StorageFailed extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** SQLite's result codes: https://sqlite.org/rescode.html. */
  private static final int SQLITE_READONLY = 8;

  private static final int SQLITE_IO = 10;
  private static final int SQLITE_FULL = 13;
  private static final int SQLITE_CANNOT_OPEN = 14;

  /** PostgreSQL's disk_full, and io_error. */
  private static final String POSTGRESQL_FULL = "53100";

  private static final String POSTGRESQL_IO = "58030";

  public StorageFailed(String message, Throwable cause) {
    super(message, cause);
  }

  /** Tells what failed, after what to do about it where something can be done. */
  static StorageFailed because(String what, Exception cause) {
    String remedy = null;
    for (Throwable at = cause; at != null && remedy == null; at = at.getCause()) {
      remedy = at instanceof SQLException failure ? remedy(failure) : null;
    }
    return new StorageFailed(remedy == null ? what : remedy + " (" + what + ")", cause);
  }

  private static @Nullable String remedy(SQLException failure) {
    String state = failure.getSQLState();
    if (failure.getErrorCode() == SQLITE_FULL || POSTGRESQL_FULL.equals(state)) {
      return "the disk of the catalogue is full: free some space and do the same again; what was"
          + " kept before is whole, and an import goes on where it stopped";
    }
    if (failure.getErrorCode() == SQLITE_IO || POSTGRESQL_IO.equals(state)) {
      return "the disk of the catalogue cannot be written on: check its space, its quota and the"
          + " disk itself, and do the same again; what was kept before is whole";
    }
    return failure.getErrorCode() == SQLITE_READONLY || failure.getErrorCode() == SQLITE_CANNOT_OPEN
        ? "the catalogue must not be written: check the rights and the owner of its folder"
        : null;
  }
}
