package fr.passerelle.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ObjLongConsumer;

/**
 * What a backup holds: all tables as they stood at one moment.
 *
 * <p>A backup is a ZIP file of one entry a table and the list of all as its last one. A table is
 * text as PostgreSQL's COPY writes it: columns end with a tab, rows with a line feed, the first row
 * names the columns. Both databases write and read the same, so that an installation may move from
 * one to the other.
 *
 * @param schema the last of the scripts that made the tables
 * @param made when it was begun
 * @param tables in the order in which they come back: none refers to a later one
 */
public record Backup(int schema, Instant made, List<Table> tables) {

  static final String LIST = "backup.tsv";
  private static final String FORMAT = "passerelle-backup\t1";

  /**
   * A table of it.
   *
   * @param digest SHA-256 of its text, in hexadecimal digits
   */
  public record Table(String name, long rows, String digest) {}

  public Backup {
    tables = List.copyOf(tables);
  }

  /** How many rows all tables have together. */
  public long rows() {
    return tables.stream().mapToLong(Table::rows).sum();
  }

  /**
   * Writes all that a database holds at this moment, whoever writes meanwhile. The file has its
   * name only once it is whole and on the disk.
   *
   * @param progress told now and then how many rows of a table are written
   * @throws BackupInvalid where there is such a file already, or the disk refuses it
   */
  public static Backup write(
      Database database, Path file, Instant made, ObjLongConsumer<String> progress) {
    if (Files.exists(file)) {
      throw new BackupInvalid(file + " is there already: name another file, or remove it first");
    }
    var part = file.resolveSibling(file.getFileName() + ".part");
    try {
      var parent = file.toAbsolutePath().getParent();
      if (parent != null) {
        Files.createDirectories(parent);
      }
      var backup =
          database.read(
              transaction -> {
                try (var out = new BackupWriter(part)) {
                  return out.write(transaction.connection(), made, progress);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
      try (var written = FileChannel.open(part, StandardOpenOption.WRITE)) {
        written.force(true);
      }
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
      return backup;
    } catch (IOException | UncheckedIOException e) {
      throw new BackupInvalid(
          "the backup cannot be written to " + part + ": check the folder's space and rights", e);
    }
  }

  /**
   * Reads the whole file and checks every table against the list.
   *
   * @throws BackupInvalid where anything is missing, changed or not of a backup
   */
  public static Backup check(Path file) {
    try (var reader = new BackupReader(file)) {
      var backup = reader.backup();
      for (var table : backup.tables()) {
        reader.rows(table, _ -> {});
      }
      return backup;
    }
  }

  /** The text of the list. */
  String listed() {
    var text = new StringBuilder(FORMAT).append('\n');
    text.append("schema\t").append(schema).append('\n');
    text.append("made\t").append(made).append('\n');
    for (var table : tables) {
      text.append(table.name).append('\t').append(table.rows).append('\t');
      text.append(table.digest).append('\n');
    }
    return text.append("end\n").toString();
  }

  /** Reads the list. */
  static Backup of(String text) {
    var lines = text.lines().toList();
    if (lines.size() < 4 || !lines.getFirst().equals(FORMAT) || !lines.getLast().equals("end")) {
      throw new BackupInvalid("the list of its tables is not one of a backup of Passerelle");
    }
    try {
      var tables = new ArrayList<Table>();
      for (String line : lines.subList(3, lines.size() - 1)) {
        var cells = line.split("\t", -1);
        tables.add(new Table(cells[0], Long.parseLong(cells[1]), cells[2]));
      }
      return new Backup(
          Integer.parseInt(lines.get(1).substring("schema\t".length())),
          Instant.parse(lines.get(2).substring("made\t".length())),
          tables);
    } catch (NumberFormatException | IndexOutOfBoundsException | DateTimeParseException e) {
      throw new BackupInvalid("the list of its tables is damaged", e);
    }
  }
}
