package fr.passerelle.catalogue.source;

import fr.passerelle.catalogue.InputFile;
import fr.passerelle.catalogue.SourceUnreadable;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * The bytes of a file without its compression, gzip or zip, known by its first bytes. What goes
 * wrong is told as {@link SourceUnreadable}, whatever method is called.
 */
final class Inflated extends FilterInputStream {

  /** Twenty times the whole ROR; also ends the reading of a file that never ends. */
  static final long MOST_BYTES = 8L << 30;

  /** JSON and CSV shrink to a tenth at best; beyond this the file was made to fill a disk. */
  static final int HIGHEST_RATIO = 200;

  private static final long RATIO_COUNTS_FROM_BYTES = 64L << 20;

  private final String name;
  private final LongSupplier compressedBytes;
  private final Closeable archive;
  private long bytes;

  private Inflated(
      InputStream inflated, String name, LongSupplier compressedBytes, Closeable archive) {
    super(inflated);
    this.archive = archive;
    this.name = name;
    this.compressedBytes = compressedBytes;
  }

  /**
   * Opens a part of an input.
   *
   * @param wanted which entry to read, by name, where the file is a zip archive
   */
  static InputStream open(InputFile file, Path part, Predicate<String> wanted) {
    String name = part.getFileName().toString();
    var raw = new BufferedInputStream(file.open(part), 1 << 16);
    try {
      raw.mark(4);
      byte[] first = raw.readNBytes(4);
      raw.reset();
      if (first.length >= 2 && (first[0] & 0xff) == 0x1f && (first[1] & 0xff) == 0x8b) {
        long before = file.bytesRead();
        return new Inflated(
            new GZIPInputStream(raw, 1 << 16),
            name,
            () -> file.bytesRead() - before + (1 << 16),
            raw);
      }
      if (first.length == 4 && first[0] == 'P' && first[1] == 'K' && first[2] == 3) {
        raw.close();
        return entry(part, name, wanted);
      }
      return new Inflated(raw, name, () -> Long.MAX_VALUE, raw);
    } catch (IOException e) {
      throw unreadable(name, e);
    }
  }

  private static InputStream entry(Path part, String name, Predicate<String> wanted)
      throws IOException {
    var zip = new ZipFile(part.toFile());
    ZipEntry entry =
        zip.stream()
            .filter(found -> !found.isDirectory() && wanted.test(found.getName()))
            .findFirst()
            .orElse(null);
    if (entry == null) {
      zip.close();
      throw new SourceUnreadable(
          "the archive " + name + " holds no file of this source: unpack it and name the file");
    }
    long compressed = Math.max(1, entry.getCompressedSize());
    return new Inflated(zip.getInputStream(entry), name, () -> compressed, zip);
  }

  @Override
  public int read() {
    try {
      return counted(super.read(), 1);
    } catch (IOException e) {
      throw unreadable(name, e);
    }
  }

  @Override
  public int read(byte[] buffer, int offset, int length) {
    try {
      int read = super.read(buffer, offset, length);
      return counted(read, read);
    } catch (IOException e) {
      throw unreadable(name, e);
    }
  }

  @Override
  public void close() throws IOException {
    super.close();
    archive.close();
  }

  private int counted(int result, int read) {
    if (result >= 0) {
      bytes += read;
      if (bytes > MOST_BYTES
          || (bytes > RATIO_COUNTS_FROM_BYTES
              && bytes / HIGHEST_RATIO > compressedBytes.getAsLong())) {
        throw new SourceUnreadable(
            "the file "
                + name
                + " inflates beyond all measure ("
                + (bytes >> 20)
                + " MB): check where it comes from, or unpack and split it");
      }
    }
    return result;
  }

  private static SourceUnreadable unreadable(String name, IOException cause) {
    String what =
        switch (cause) {
          case EOFException e -> "ends in the middle of its compressed data";
          case ZipException e -> "is damaged in its compressed data";
          default -> "could not be read on";
        };
    return new SourceUnreadable("the file " + name + " " + what + ": fetch it again", cause);
  }
}
