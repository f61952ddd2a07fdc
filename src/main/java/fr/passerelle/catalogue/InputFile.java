package fr.passerelle.catalogue;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;

/**
 * A file to import, or a folder of files. Remembers how much of it has been read, for whoever shows
 * progress.
 */
public final class InputFile {

  private static final Pattern DATED =
      Pattern.compile("(?<!\\d)(20\\d\\d)[-_]?(\\d\\d)[-_]?(\\d\\d)(?!\\d)");

  private final Path path;
  private final List<Path> parts;
  private final String digest;
  private final long sizeInBytes;
  private final AtomicLong bytesRead = new AtomicLong();

  private InputFile(Path path, List<Path> parts, String digest, long sizeInBytes) {
    this.path = path;
    this.parts = List.copyOf(parts);
    this.digest = digest;
    this.sizeInBytes = sizeInBytes;
  }

  /**
   * Reads the file once, for its digest.
   *
   * @throws SourceUnreadable where it is not there or must not be read
   */
  public static InputFile of(Path path) {
    try {
      if (Files.exists(path) && !Files.isDirectory(path) && !Files.isRegularFile(path)) {
        throw new SourceUnreadable(path + " is no file but a device or a pipe: save it as a file");
      }
      var parts = Files.isDirectory(path) ? filesIn(path) : List.of(path);
      var digest = Digest.sha256();
      long size = 0;
      byte[] buffer = new byte[1 << 16];
      for (var part : parts) {
        digest.update(part.getFileName().toString().getBytes(StandardCharsets.UTF_8));
        try (var bytes = Files.newInputStream(part)) {
          for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
            digest.update(buffer, 0, read);
            size += read;
          }
        }
      }
      return new InputFile(path, parts, HexFormat.of().formatHex(digest.digest()), size);
    } catch (NoSuchFileException e) {
      throw new SourceUnreadable("there is no file " + path + ": check the path", e);
    } catch (IOException e) {
      throw new SourceUnreadable("the file " + path + " cannot be read: check its rights", e);
    }
  }

  private static List<Path> filesIn(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  public Path path() {
    return path;
  }

  /** The file's or the folder's own name. */
  public String name() {
    var name = path.toAbsolutePath().normalize().getFileName();
    return name == null ? "/" : name.toString();
  }

  /**
   * The day in the file's name, such as v2.1-2026-01-15-ror-data.zip; the epoch where it tells
   * none. When the file was written is not asked: that is the day on which somebody copied it.
   */
  public LocalDate date() {
    var found = DATED.matcher(name());
    while (found.find()) {
      try {
        return LocalDate.of(
            Integer.parseInt(found.group(1)),
            Integer.parseInt(found.group(2)),
            Integer.parseInt(found.group(3)));
      } catch (DateTimeException _) { // a number that only looks like a day
        continue;
      }
    }
    return LocalDate.EPOCH;
  }

  /** The file itself, or the files of the folder by name. */
  public List<Path> parts() {
    return parts;
  }

  /** SHA-256 of names and contents, in hexadecimal: equal for two copies. */
  public String digest() {
    return digest;
  }

  public long sizeInBytes() {
    return sizeInBytes;
  }

  /** How many bytes have been read through {@link #open} until now. */
  public long bytesRead() {
    return bytesRead.get();
  }

  /**
   * Opens one of the parts; the caller closes it.
   *
   * @throws SourceUnreadable where it cannot be opened
   */
  public InputStream open(Path part) {
    try {
      return new Counted(Files.newInputStream(part), bytesRead);
    } catch (IOException e) {
      throw new SourceUnreadable("the file " + part + " cannot be read: check its rights", e);
    }
  }

  private static final class Counted extends FilterInputStream {

    private final AtomicLong count;

    Counted(InputStream bytes, AtomicLong count) {
      super(bytes);
      this.count = count;
    }

    @Override
    public int read() throws IOException {
      int read = super.read();
      count.addAndGet(read < 0 ? 0 : 1);
      return read;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int read = super.read(buffer, offset, length);
      count.addAndGet(Math.max(0, read));
      return read;
    }
  }
}
