package fr.passerelle.catalogue.source;

import fr.passerelle.catalogue.SourceUnreadable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Looks through a spreadsheet before anything of it is understood: how many entries it has, how
 * much they truly inflate to (what they say of themselves does not count), and that no XML declares
 * entities.
 */
final class SpreadsheetGuard {

  static final int MOST_ENTRIES = 2_000;

  /** A sheet of 100,000 rows and twelve columns has some 90 MB. */
  static final long MOST_BYTES = 768L << 20;

  /** The texts of all cells are kept in memory while the sheet is read. */
  static final long MOST_TEXT_BYTES = 96L << 20;

  static final int HIGHEST_RATIO = 200;

  private static final long RATIO_COUNTS_FROM_BYTES = 8L << 20;

  private final String name;
  private final byte[] buffer = new byte[1 << 16];
  private long bytes;

  private SpreadsheetGuard(String name) {
    this.name = name;
  }

  /** Whether a zip archive is a workbook of Office Open XML. */
  static boolean isWorkbook(Path path) {
    try (var zip = new ZipFile(path.toFile())) {
      return zip.getEntry("xl/workbook.xml") != null;
    } catch (IOException _) { // whoever reads it tells what is wrong
      return false;
    }
  }

  /**
   * Lets a workbook pass.
   *
   * @throws SourceUnreadable where it was made to fill memory or to fetch something
   */
  static void check(Path path, String name) {
    try (var zip = new ZipFile(path.toFile())) {
      new SpreadsheetGuard(name).check(zip);
    } catch (IOException e) {
      throw new SourceUnreadable("the file " + name + " is damaged: save it again", e);
    }
  }

  private void check(ZipFile zip) throws IOException {
    if (zip.size() > MOST_ENTRIES) {
      throw refused("has %,d parts, more than %,d".formatted(zip.size(), MOST_ENTRIES));
    }
    var names = new HashSet<String>();
    for (ZipEntry entry : Collections.list(zip.entries())) {
      String entryName = entry.getName().toLowerCase(Locale.ROOT);
      if (!names.add(entryName)) {
        throw refused("has the part " + entryName + " twice");
      }
      try (var content = zip.getInputStream(entry)) {
        inflate(content, entry, entryName);
      }
    }
  }

  private void inflate(InputStream content, ZipEntry entry, String entryName) throws IOException {
    boolean isXml = List.of(".xml", ".rels", ".vml").stream().anyMatch(entryName::endsWith);
    boolean isText = entryName.endsWith("sharedstrings.xml");
    String end = "";
    long own = 0;
    for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
      if (isXml) {
        if (own == 0 && isWide(read)) {
          throw refused("is not written in UTF-8");
        }
        String text = end + new String(buffer, 0, read, StandardCharsets.ISO_8859_1);
        if (text.contains("<!DOCTYPE") || text.contains("<!ENTITY")) {
          throw refused("declares entities in " + entryName);
        }
        end = text.substring(Math.max(0, text.length() - "<!DOCTYPE".length()));
      }
      own += read;
      bytes += read;
      boolean isBomb =
          own > RATIO_COUNTS_FROM_BYTES
              && own / HIGHEST_RATIO > Math.max(1, entry.getCompressedSize());
      if (isBomb || bytes > MOST_BYTES || (isText && own > MOST_TEXT_BYTES)) {
        throw refused("inflates beyond all measure (%,d MB)".formatted(bytes >> 20));
      }
    }
  }

  /** UTF-16 or UTF-32: what is looked for in bytes would not be seen. */
  private boolean isWide(int count) {
    return count >= 2 && (buffer[0] == 0 || buffer[1] == 0 || (buffer[0] & 0xfe) == 0xfe);
  }

  private SourceUnreadable refused(String why) {
    return new SourceUnreadable(
        "the spreadsheet " + name + " " + why + ": save the one sheet as CSV UTF-8");
  }
}
