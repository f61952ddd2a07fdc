package fr.passerelle.storage;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** Reads a backup, and refuses what was changed since it was written. */
final class BackupReader implements AutoCloseable {

  private final Path file;
  private final ZipFile zip;

  BackupReader(Path file) {
    this.file = file;
    if (!Files.isRegularFile(file)) {
      throw new BackupInvalid("there is no file " + file);
    }
    try {
      zip = new ZipFile(file.toFile());
    } catch (IOException e) {
      throw damaged("it is no whole ZIP file", e);
    }
  }

  /** The list of what it holds. */
  Backup backup() {
    try (var in = zip.getInputStream(entry(Backup.LIST))) {
      return Backup.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw damaged("its list cannot be read", e);
    }
  }

  /**
   * Reads a table's rows: first the names of the columns, then each row.
   *
   * @throws BackupInvalid at the end at the latest, where it is not what was written
   */
  void rows(Backup.Table table, Consumer<List<@Nullable String>> reader) {
    var digest = Tables.digest();
    // Whatever is no UTF-8 is seen by the digest.
    var decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);
    long rows = -1; // the names of the columns are none
    try (var in = new DigestInputStream(zip.getInputStream(entry(table.name() + ".tsv")), digest);
        var text = new BufferedReader(new InputStreamReader(in, decoder), 1 << 16)) {
      for (String line = text.readLine(); line != null; line = text.readLine()) {
        reader.accept(CopyText.read(line));
        rows++;
      }
    } catch (IOException | IllegalArgumentException e) {
      throw damaged("its table " + table.name() + " cannot be read", e);
    }
    if (rows != table.rows() || !HexFormat.of().formatHex(digest.digest()).equals(table.digest())) {
      throw damaged("its table " + table.name() + " is not what was written", null);
    }
  }

  private ZipEntry entry(String name) {
    var entry = zip.getEntry(name);
    if (entry == null) {
      throw damaged("it lacks " + name, null);
    }
    return entry;
  }

  private BackupInvalid damaged(String what, @Nullable Exception cause) {
    String told = file + " is no backup, or is damaged: " + what + "; nothing was changed";
    return cause == null ? new BackupInvalid(told) : new BackupInvalid(told, cause);
  }

  @Override
  public void close() {
    try {
      zip.close();
    } catch (IOException e) {
      throw damaged("it cannot be closed", e);
    }
  }
}
