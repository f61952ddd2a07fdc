package fr.passerelle;

import fr.passerelle.catalogue.Catalogue;
import fr.passerelle.catalogue.ImportBatch;
import fr.passerelle.catalogue.ImportPreview;
import fr.passerelle.catalogue.Progress;
import fr.passerelle.catalogue.Reading;
import fr.passerelle.catalogue.SourceUnreadable;
import fr.passerelle.catalogue.source.DirectorySource;
import fr.passerelle.catalogue.source.TableWords;
import fr.passerelle.http.reader.DirectoryDesk;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Directories that come in over the web: each file in a folder of its own, until it is imported,
 * for a day at most.
 */
final class DirectoryUploads implements DirectoryDesk {

  private static final Duration KEPT = Duration.ofDays(1);
  private static final int MOST_KEPT = 20;

  private final Catalogue catalogue;
  private final Path folder;
  private final InstantSource clock;
  private final TableWords words;
  private final SecureRandom random = new SecureRandom();

  DirectoryUploads(Catalogue catalogue, Path folder, InstantSource clock, TableWords words) {
    this.catalogue = catalogue;
    this.folder = folder;
    this.clock = clock;
    this.words = words;
  }

  @Override
  public synchronized String keep(String fileName, byte[] bytes) {
    byte[] name = new byte[16];
    random.nextBytes(name);
    String upload = HexFormat.of().formatHex(name);
    try {
      Files.createDirectories(folder);
      forgetOld();
      var own = Files.createDirectory(folder.resolve(upload));
      Files.write(own.resolve(cleaned(fileName)), bytes);
      return upload;
    } catch (IOException e) {
      throw new UncheckedIOException("the file cannot be kept in " + folder, e);
    }
  }

  @Override
  public synchronized boolean has(String upload) {
    forgetAfterADay();
    return upload.matches("[0-9a-f]{32}") && Files.isDirectory(folder.resolve(upload));
  }

  @Override
  public Look look(Order order) {
    var directory = directory(order);
    return new Look(
        file(order.upload()).getFileName().toString(), directory.layout(), directory.country());
  }

  @Override
  public ImportPreview preview(Order order, int rowsOfAKind) {
    return directory(order).preview(rowsOfAKind);
  }

  @Override
  public ImportBatch run(Order order) {
    var batch = directory(order).run(Progress.SILENT).batch();
    forget(order.upload());
    return batch;
  }

  @Override
  public Optional<ImportBatch> batch(long id) {
    return catalogue.batches().stream().filter(batch -> batch.id() == id).findFirst();
  }

  @Override
  public List<Reading.Rejected> rejections(long id, int limit) {
    return catalogue.rejections(id, 0, limit);
  }

  @Override
  public ImportBatch undo(long id) {
    return catalogue.undo(id);
  }

  @Override
  public Optional<String> country(String text) {
    return DirectorySource.countryCode(text);
  }

  private DirectoryImport directory(Order order) {
    var file = file(order.upload());
    try {
      var date = LocalDate.ofInstant(Files.getLastModifiedTime(file).toInstant(), ZoneOffset.UTC);
      var card = new DirectoryImport.Card(order.id(), order.title(), "unknown", "", date);
      return new DirectoryImport(catalogue, file, card, order.choices(), words);
    } catch (IOException e) {
      throw new SourceUnreadable("the file is no longer kept: send it again", e);
    }
  }

  private Path file(String upload) {
    if (has(upload)) {
      try (var files = Files.list(folder.resolve(upload))) {
        return files.findFirst().orElseThrow(DirectoryUploads::gone);
      } catch (IOException e) {
        throw new SourceUnreadable("the file is no longer kept: send it again", e);
      }
    }
    throw gone();
  }

  private static SourceUnreadable gone() {
    return new SourceUnreadable("the file is no longer kept: send it again");
  }

  /** A name that no file system takes for anything else. */
  private static String cleaned(String name) {
    String clean = name.replaceAll("[^\\p{L}\\p{N}._ -]", "_").strip();
    String begin = clean.length() > 80 ? clean.substring(clean.length() - 80) : clean;
    return begin.replaceAll("[._ -]", "").isEmpty() ? "directory" : begin;
  }

  /** What a file says of persons stays here no longer than it is needed. */
  private synchronized void forget(String upload) {
    try {
      delete(folder.resolve(upload));
    } catch (IOException e) {
      throw new UncheckedIOException("the file cannot be deleted from " + folder, e);
    }
  }

  private void forgetAfterADay() {
    try {
      if (Files.isDirectory(folder)) {
        forgetOld();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("old files cannot be deleted from " + folder, e);
    }
  }

  private void forgetOld() throws IOException {
    List<Path> kept;
    try (var folders = Files.list(folder)) {
      kept =
          folders
              .filter(Files::isDirectory)
              .sorted(Comparator.comparingLong(DirectoryUploads::age).reversed())
              .toList();
    }
    var oldest = clock.instant().minus(KEPT).toEpochMilli();
    for (int i = 0; i < kept.size(); i++) {
      if (i >= MOST_KEPT || age(kept.get(i)) < oldest) {
        delete(kept.get(i));
      }
    }
  }

  private static long age(Path path) {
    try {
      return Files.getLastModifiedTime(path).toMillis();
    } catch (IOException _) { // another process has just deleted it
      return 0;
    }
  }

  private static void delete(Path upload) throws IOException {
    try (var files = Files.list(upload)) {
      for (var file : files.toList()) {
        Files.deleteIfExists(file);
      }
    }
    Files.deleteIfExists(upload);
  }
}
