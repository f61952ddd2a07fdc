package fr.passerelle.storage;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.function.ObjLongConsumer;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes the tables that one transaction sees into a file. */
final class BackupWriter implements AutoCloseable {

  private static final int ROWS_AT_ONCE = 1_000;
  private static final long ROWS_A_TELLING = 100_000;

  private final ZipOutputStream zip;

  BackupWriter(Path file) throws IOException {
    zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16));
    zip.setLevel(Deflater.BEST_SPEED);
  }

  Backup write(Connection connection, Instant made, ObjLongConsumer<String> progress)
      throws IOException {
    try {
      var tables = new ArrayList<Backup.Table>();
      for (String name : Tables.inOrder(connection)) {
        tables.add(table(connection, name, progress));
      }
      var backup = new Backup(Tables.schema(connection), made, tables);
      zip.putNextEntry(new ZipEntry(Backup.LIST));
      zip.write(backup.listed().getBytes(StandardCharsets.UTF_8));
      zip.closeEntry();
      return backup;
    } catch (SQLException e) {
      throw StorageFailed.because("the tables could not be read", e);
    }
  }

  private Backup.Table table(Connection connection, String name, ObjLongConsumer<String> progress)
      throws IOException, SQLException {
    zip.putNextEntry(new ZipEntry(name + ".tsv"));
    var digest = Tables.digest();
    long rows = 0;
    try (var statement = connection.createStatement()) {
      statement.setFetchSize(ROWS_AT_ONCE); // else PostgreSQL's driver takes all at once
      try (var found = statement.executeQuery("SELECT * FROM " + name)) {
        var out = new DigestOutputStream(zip, digest);
        int columns = head(found, out);
        while (found.next()) {
          row(found, columns, out);
          if (++rows % ROWS_A_TELLING == 0) {
            progress.accept(name, rows);
          }
        }
      }
    }
    zip.closeEntry();
    return new Backup.Table(name, rows, HexFormat.of().formatHex(digest.digest()));
  }

  private static int head(ResultSet found, OutputStream out) throws IOException, SQLException {
    var columns = found.getMetaData();
    var line = new StringBuilder();
    for (int column = 1; column <= columns.getColumnCount(); column++) {
      line.append(column == 1 ? "" : "\t").append(columns.getColumnName(column));
    }
    out.write(line.append('\n').toString().getBytes(StandardCharsets.UTF_8));
    return columns.getColumnCount();
  }

  private static void row(ResultSet found, int columns, OutputStream out)
      throws IOException, SQLException {
    var line = new StringBuilder();
    for (int column = 1; column <= columns; column++) {
      if (column > 1) {
        line.append('\t');
      }
      CopyText.write(found.getString(column), line);
    }
    out.write(line.append('\n').toString().getBytes(StandardCharsets.UTF_8));
  }

  /** Ends the file. */
  @Override
  public void close() throws IOException {
    zip.close();
  }
}
