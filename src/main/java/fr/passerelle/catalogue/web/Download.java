package fr.passerelle.catalogue.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.passerelle.catalogue.SourceUnreadable;
import fr.passerelle.catalogue.web.WebClient.Stopped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Brings the official file of a source to the disk: over the same guard as pages, without their
 * limits. A download that breaks goes on where it stopped, at once and at the next call; one whose
 * file changed meanwhile begins anew. Size and checksum are compared where the publisher tells
 * them.
 */
public final class Download implements AutoCloseable {

  /** Hears how much of a file is here; the size is -1 while it is unknown. */
  public interface Listener {
    void advanced(long bytes, long size);
  }

  /**
   * A file that is here and whole.
   *
   * @param sha256 in hexadecimal
   * @param checked whether its publisher told a checksum, and it was right
   */
  public record Arrived(Path file, long size, String sha256, boolean checked) {}

  /** What the publisher tells of a file; null and -1 where it does not. */
  record Wanted(String address, @Nullable String checksum, long size) {}

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final long LARGEST_LIST = 4L << 20;
  private static final long LARGEST_FILE = 20L << 30;
  private static final int ATTEMPTS = 5;
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final WebClient client;
  private final Duration pause;

  /** A downloader for the filter's part of the web; must be closed. */
  public Download(AddressFilter filter) {
    this(filter, PAUSE);
  }

  Download(AddressFilter filter, Duration pause) {
    this.client = new WebClient(filter, "Mozilla/5.0 (compatible; passerelle/1.0)", false);
    this.pause = pause;
  }

  /**
   * Downloads what is offered into a folder.
   *
   * @throws SourceUnreadable where it cannot be had, or is not what its publisher says; what came
   *     of a broken download is kept for the next call
   */
  public Arrived fetch(Offer offer, Path folder, Listener listener) {
    try {
      Files.createDirectories(folder);
      var wanted =
          offer.how() == Offer.How.FILE
              ? new Wanted(offer.address(), null, -1)
              : newest(offer, folder);
      var part = new PartFile(folder, offer.name());
      bring(wanted.address(), part, LARGEST_FILE, listener);
      return arrived(wanted, part, folder.resolve(offer.name()));
    } catch (IOException e) {
      throw new SourceUnreadable("the folder " + folder + " cannot be written", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SourceUnreadable("the download was stopped", e);
    }
  }

  private void bring(String address, PartFile part, long largest, Listener listener)
      throws InterruptedException {
    for (int attempt = 1; ; attempt++) {
      try {
        new Transfer(client, address, part, largest, listener).run();
        return;
      } catch (Stopped | IOException e) {
        if (attempt == ATTEMPTS || refused(e)) {
          throw new SourceUnreadable(
              "%s could not be downloaded: %s; what came is kept, try again later"
                  .formatted(address, told(e)),
              e);
        }
        Thread.sleep(pause.multipliedBy(attempt));
      }
    }
  }

  private static boolean refused(Exception failure) {
    return failure instanceof Stopped stopped && stopped.outcome() instanceof Fetched.Refused;
  }

  private static String told(Exception failure) {
    if (failure instanceof Stopped stopped) {
      return switch (stopped.outcome()) {
        case Fetched.Refused(String reason) -> reason;
        case Fetched.Failed(String reason) -> reason;
        case Fetched.Read _, Fetched.NotModified _ -> "";
      };
    }
    return "the connection broke (" + failure.getMessage() + ")";
  }

  private static Arrived arrived(Wanted wanted, PartFile part, Path file) throws IOException {
    long size = Files.size(part.path());
    if (wanted.size() >= 0 && wanted.size() != size) {
      part.delete();
      throw new SourceUnreadable(
          "%s has %,d bytes, but its publisher says %,d: try again"
              .formatted(wanted.address(), size, wanted.size()));
    }
    if (wanted.checksum() != null) {
      String[] parts = wanted.checksum().split(":", 2);
      String found = digest(part.path(), parts[0].equals("md5") ? "MD5" : "SHA-256");
      if (!found.equals(parts[1].toLowerCase(Locale.ROOT))) {
        part.delete();
        throw new SourceUnreadable(
            "%s has the checksum %s, but its publisher says %s: try again"
                .formatted(wanted.address(), found, parts[1]));
      }
    }
    String sha256 = digest(part.path(), "SHA-256");
    Files.move(part.path(), file, StandardCopyOption.REPLACE_EXISTING);
    part.delete();
    return new Arrived(file, size, sha256, wanted.checksum() != null);
  }

  private Wanted newest(Offer offer, Path folder) throws IOException, InterruptedException {
    var list = new PartFile(folder, offer.name() + ".list");
    list.delete(); // an earlier one may not name the newest
    bring(offer.address(), list, LARGEST_LIST, (bytes, size) -> {});
    String text = Files.readString(list.path());
    list.delete();
    try {
      for (var file : JSON.readTree(text).at("/hits/hits/0/files")) {
        String checksum = file.path("checksum").asText();
        if (file.path("key").asText().endsWith(".zip") && checksum.matches("(md5|sha256):.+")) {
          return new Wanted(
              file.at("/links/self").asText(), checksum, file.path("size").asLong(-1));
        }
      }
    } catch (JsonProcessingException e) {
      throw new SourceUnreadable(offer.address() + " does not answer as it used to", e);
    }
    throw unlisted(offer, "it lists no archive with a checksum");
  }

  private static SourceUnreadable unlisted(Offer offer, String reason) {
    return new SourceUnreadable(
        "the newest file of %s was not found at %s: %s"
            .formatted(offer.source(), offer.address(), reason));
  }

  private static String digest(Path file, String algorithm) throws IOException {
    try (var bytes = Files.newInputStream(file)) {
      var digest = MessageDigest.getInstance(algorithm);
      byte[] buffer = new byte[1 << 16];
      for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
        digest.update(buffer, 0, read);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has " + algorithm, e);
    }
  }

  @Override
  public void close() {
    client.close();
  }
}
