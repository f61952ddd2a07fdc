package fr.passerelle.catalogue.web;

import fr.passerelle.catalogue.web.WebClient.Stopped;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.client.InputStreamResponseListener;
import org.eclipse.jetty.client.Response;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.jspecify.annotations.Nullable;

/** One try to bring the rest of a file to the disk. Used once. */
final class Transfer {

  private static final int REDIRECTS = 5;
  private static final int PATIENCE_IN_SECONDS = 60;

  private final WebClient client;
  private final String address;
  private final PartFile part;
  private final long largest;
  private final Download.Listener listener;

  Transfer(
      WebClient client, String address, PartFile part, long largest, Download.Listener listener) {
    this.client = client;
    this.address = address;
    this.part = part;
    this.largest = largest;
    this.listener = listener;
  }

  /**
   * Brings it to its end.
   *
   * @throws IOException where the connection breaks; what came is kept
   */
  void run() throws Stopped, IOException, InterruptedException {
    // Bytes of a version without a name cannot be told from another's: they are fetched again.
    String version = part.version();
    long from = version == null ? 0 : part.size();
    URI at = client.address(address);
    for (int hop = 0; hop <= REDIRECTS; hop++) {
      try (var body = new InputStreamResponseListener()) {
        var response = ask(at, from, version, body);
        if (!WebClient.isRedirect(response.getStatus())) {
          take(response, from, body);
          return;
        }
        at = client.redirected(at, response.getHeaders().get(HttpHeader.LOCATION));
      }
    }
    throw Stopped.failed("it redirects more than " + REDIRECTS + " times");
  }

  private Response ask(
      URI at, long from, @Nullable String version, InputStreamResponseListener body)
      throws Stopped, InterruptedException {
    client
        .http()
        .newRequest(at)
        .headers(
            fields -> {
              fields.put(HttpHeader.ACCEPT_ENCODING, "identity");
              if (from > 0 && version != null) {
                fields.put(HttpHeader.RANGE, "bytes=" + from + "-");
                fields.put(HttpHeader.IF_RANGE, version);
              }
            })
        .send(body);
    try {
      return body.get(PATIENCE_IN_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw WebClient.stopped(e);
    }
  }

  private void take(Response response, long from, InputStreamResponseListener body)
      throws Stopped, IOException {
    var fields = response.getHeaders();
    String range = fields.get(HttpHeader.CONTENT_RANGE);
    int status = response.getStatus();
    if (status == 416 && range != null && range.equals("bytes */" + from)) {
      return; // it was whole already
    }
    boolean onward = status == 206 && range != null && range.startsWith("bytes " + from + "-");
    if (!onward && status != 200) {
      part.delete();
      throw Stopped.failed("it answers " + status);
    }
    if (!onward) {
      part.begin(version(fields));
    }
    long here = onward ? from : 0;
    long length = fields.getLongField(HttpHeader.CONTENT_LENGTH);
    long size = length < 0 ? -1 : here + length;
    try (var bytes = body.getInputStream();
        var file =
            Files.newOutputStream(
                part.path(), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      byte[] buffer = new byte[1 << 16];
      for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
        file.write(buffer, 0, read);
        here += read;
        if (here > largest) {
          throw Stopped.refused("it is larger than " + largest + " bytes");
        }
        listener.advanced(here, size);
      }
    }
    if (size >= 0 && here != size) {
      throw new IOException("%,d of %,d bytes came".formatted(here, size));
    }
  }

  /** A strong name of the version; a weak one may stand for other bytes. */
  private static @Nullable String version(HttpFields fields) {
    String etag = fields.get(HttpHeader.ETAG);
    return etag != null && !etag.startsWith("W/") ? etag : fields.get(HttpHeader.LAST_MODIFIED);
  }
}
