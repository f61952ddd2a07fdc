package fr.passerelle;

import fr.passerelle.catalogue.InputFile;
import fr.passerelle.catalogue.SourceUnreadable;
import fr.passerelle.catalogue.source.TableRows;
import fr.passerelle.purchasing.NeedReading;
import fr.passerelle.purchasing.SheetFiles;
import fr.passerelle.purchasing.SheetRefused;
import fr.passerelle.purchasing.SheetRows;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Locale;
import java.util.Objects;

/** Reads need sheets as directories are read, with the same guard. */
public final class NeedFiles implements SheetFiles {

  /** Rows above the header are read too. */
  private static final int MOST_ROWS = NeedReading.MOST_LINES + 40;

  @Override
  public SheetRows read(String fileName, byte[] bytes) {
    try {
      var folder = Files.createTempDirectory("passerelle-needs");
      var file = folder.resolve(cleaned(fileName));
      try {
        Files.write(file, bytes);
        var content = TableRows.of(InputFile.of(file), MOST_ROWS, NeedReading::likeness);
        return new SheetRows(
            content.rows().stream()
                .map(row -> new SheetRows.Row(row.line(), row.cells(), row.isWhole()))
                .toList(),
            content.notes().stream()
                .map(
                    note ->
                        new SheetRows.Note(
                            note.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                            note.detail()))
                .toList());
      } finally {
        Files.deleteIfExists(file);
        Files.delete(folder);
      }
    } catch (SourceUnreadable e) {
      throw new SheetRefused(Objects.requireNonNullElse(e.getMessage(), ""), e);
    } catch (IOException e) {
      throw new UncheckedIOException("a sheet of needs cannot be kept while it is read", e);
    }
  }

  /** A name that no file system takes for anything else. */
  private static String cleaned(String name) {
    String clean = name.replaceAll("[^\\p{L}\\p{N}._ -]", "_").strip();
    String end = clean.length() > 80 ? clean.substring(clean.length() - 80) : clean;
    return end.replaceAll("[._ -]", "").isEmpty() ? "needs" : end;
  }
}
