package fr.passerelle.catalogue.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * The pages read before, one small file each, for asking their hosts only for what is new. Safe for
 * use by many threads at once.
 */
public final class PageStore {

  /** A page as it lies in its file. */
  private record Kept(
      String asked, String url, String html, @Nullable String etag, @Nullable String modified) {}

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path folder;

  /** A store in a folder, which is made when a page is kept. */
  public PageStore(Path folder) {
    this.folder = folder;
  }

  /** The page kept under an address; null where there is none, or its file is damaged. */
  @Nullable Page page(URI asked) {
    var file = file(asked);
    if (!Files.exists(file)) {
      return null;
    }
    try (var bytes = new GZIPInputStream(Files.newInputStream(file))) {
      var kept = JSON.readValue(bytes, Kept.class);
      return kept.asked().equals(asked.toString())
          ? new Page(URI.create(kept.url()), kept.html(), kept.etag(), kept.modified())
          : null;
    } catch (IOException | IllegalArgumentException _) {
      return null; // it is fetched again, and written anew
    }
  }

  void keep(URI asked, Page page) {
    try {
      Files.createDirectories(folder);
      var part = Files.createTempFile(folder, "page", ".part");
      try (var bytes = new GZIPOutputStream(Files.newOutputStream(part))) {
        JSON.writeValue(
            bytes,
            new Kept(
                asked.toString(),
                page.url().toString(),
                page.html(),
                page.etag(),
                page.modified()));
      }
      Files.move(part, file(asked), StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException("the folder of kept pages cannot be written: " + folder, e);
    }
  }

  private Path file(URI asked) {
    return folder.resolve(digest(asked.toString()) + ".gz");
  }

  /** 128 bits in hexadecimal. */
  static String digest(String text) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      byte[] bytes = digest.digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(bytes, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
