package fr.passerelle.catalogue.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import fr.passerelle.catalogue.SourceUnreadable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of large files on their way. */
class DownloadTest {

  private static final int HALF = 1 << 20;

  @TempDir private Path folder;
  private final LocalSite site = new LocalSite();
  private final Download download = new Download(new AddressFilter(true), Duration.ZERO);
  private final byte[] file = new byte[2 * HALF];
  private final List<String> ranges = new CopyOnWriteArrayList<>();
  private final AtomicInteger cuts = new AtomicInteger();
  private String etag = "\"v1\"";

  DownloadTest() {
    new Random(3).nextBytes(file);
  }

  @AfterEach
  void close() {
    download.close();
    site.close();
  }

  @Test
  void aFileArrivesWholeAndItsDigestIsTold() throws IOException {
    serve();
    var told = new ArrayList<Long>();
    var arrived =
        download.fetch(
            direct(), folder, (bytes, size) -> told.add(size == file.length ? bytes : 0));
    assertThat(Files.readAllBytes(arrived.file())).isEqualTo(file);
    assertThat(arrived.sha256()).isEqualTo(hex("SHA-256"));
    assertThat(arrived.checked()).isFalse();
    assertThat(told.getLast()).isEqualTo(file.length);
    assertThat(folder).isDirectoryNotContaining("glob:**.part*");
  }

  @Test
  void aConnectionThatIsCutGoesOnWhereItStopped() throws IOException {
    serve();
    cuts.set(2);
    var arrived = download.fetch(direct(), folder, (bytes, size) -> {});
    assertThat(Files.readAllBytes(arrived.file())).isEqualTo(file);
    assertThat(ranges).hasSize(3);
    assertThat(ranges.get(0)).isEqualTo("none");
    assertThat(ranges.get(1)).matches("bytes=[1-9]\\d*-");
  }

  @Test
  void aDownloadThatFailedGoesOnAtTheNextCall() throws IOException {
    serve();
    cuts.set(5);
    assertThatThrownBy(() -> download.fetch(direct(), folder, (bytes, size) -> {}))
        .isInstanceOf(SourceUnreadable.class)
        .hasMessageContaining("what came is kept");
    long kept = Files.size(folder.resolve("dump.zip.part"));
    assertThat(kept).isPositive();
    var arrived = download.fetch(direct(), folder, (bytes, size) -> {});
    assertThat(ranges.getLast()).isEqualTo("bytes=" + kept + "-");
    assertThat(Files.readAllBytes(arrived.file())).isEqualTo(file);
  }

  @Test
  void aFileThatChangedMeanwhileBeginsAnew() throws IOException {
    serve();
    cuts.set(5);
    assertThatThrownBy(() -> download.fetch(direct(), folder, (bytes, size) -> {}))
        .isInstanceOf(SourceUnreadable.class);
    etag = "\"v2\"";
    new Random(4).nextBytes(file);
    var arrived = download.fetch(direct(), folder, (bytes, size) -> {});
    assertThat(Files.readAllBytes(arrived.file())).isEqualTo(file);
  }

  @Test
  void theNewestFileOfAListIsTakenAndItsChecksumCompared() throws IOException {
    serve();
    list(hex("MD5"), file.length);
    var arrived = download.fetch(listed(), folder, (bytes, size) -> {});
    assertThat(arrived.checked()).isTrue();
    assertThat(Files.readAllBytes(arrived.file())).isEqualTo(file);
  }

  @Test
  void aWrongChecksumOrSizeIsRefusedAndNothingStays() throws IOException {
    serve();
    list("0".repeat(32), file.length);
    assertThatThrownBy(() -> download.fetch(listed(), folder, (bytes, size) -> {}))
        .isInstanceOf(SourceUnreadable.class)
        .hasMessageContaining("checksum");
    list(hex("MD5"), file.length + 1);
    assertThatThrownBy(() -> download.fetch(listed(), folder, (bytes, size) -> {}))
        .isInstanceOf(SourceUnreadable.class)
        .hasMessageContaining("publisher says");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void aRedirectToAPrivateAddressIsRefusedAtOnce() {
    site.redirect("/dump.zip", "http://192.168.1.1/dump.zip");
    assertThatThrownBy(() -> download.fetch(direct(), folder, (bytes, size) -> {}))
        .isInstanceOf(SourceUnreadable.class)
        .hasMessageContaining("192.168.1.1 is not public");
    assertThat(site.asked()).hasSize(1);
  }

  @Test
  void aFileThatIsGoneIsSaidToBe() {
    assertThatThrownBy(() -> download.fetch(direct(), folder, (bytes, size) -> {}))
        .isInstanceOf(SourceUnreadable.class)
        .hasMessageContaining("404");
  }

  @Test
  void theTableNamesAnAddressForEachOfItsSources() {
    assertThat(Offer.all())
        .extracting(Offer::source)
        .contains("ror", "cordis")
        .doesNotHaveDuplicates();
    assertThat(Offer.all()).allMatch(offer -> offer.address().startsWith("https://"));
    assertThat(Offer.of("ror").orElseThrow().how()).isEqualTo(Offer.How.ZENODO);
    assertThat(Offer.of("starter")).isEmpty();
  }

  private Offer direct() {
    return new Offer("test", Offer.How.FILE, site.url("/dump.zip"), "dump.zip");
  }

  private Offer listed() {
    return new Offer("test", Offer.How.ZENODO, site.url("/records"), "dump.zip");
  }

  private void list(String md5, long size) {
    site.bytes(
        "/records",
        "application/json",
        """
        {"hits": {"hits": [{"files": [{"key": "dump.zip", "size": %d, "checksum": "md5:%s",
         "links": {"self": "%s"}}]}]}}
        """
            .formatted(size, md5, site.url("/dump.zip"))
            .getBytes(StandardCharsets.UTF_8));
  }

  private void serve() {
    site.on("/dump.zip", this::answer);
  }

  private void answer(HttpExchange exchange) throws IOException {
    var headers = exchange.getRequestHeaders();
    String range = headers.getFirst("Range");
    ranges.add(range == null ? "none" : range);
    boolean onward = range != null && etag.equals(headers.getFirst("If-Range"));
    int from = onward ? Integer.parseInt(range.replaceAll("\\D", "")) : 0;
    exchange.getResponseHeaders().set("ETag", etag);
    if (onward) {
      exchange
          .getResponseHeaders()
          .set("Content-Range", "bytes %d-%d/%d".formatted(from, file.length - 1, file.length));
    }
    exchange.sendResponseHeaders(onward ? 206 : 200, file.length - from);
    int until =
        cuts.getAndDecrement() > 0 ? Math.min(file.length - 1, from + HALF / 4) : file.length;
    exchange.getResponseBody().write(Arrays.copyOfRange(file, from, until));
    exchange.getResponseBody().flush();
  }

  private String hex(String algorithm) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(file));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
