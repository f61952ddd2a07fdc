package fr.passerelle.purchasing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/** Sends a file as a form of a page does, and fetches files. */
public final class Multipart {

  private static final String LINE = "--------passerelle";

  private final HttpClient client = HttpClient.newHttpClient();
  private final String address;
  private final String session;
  private final String csrf;

  public Multipart(String address, String session, String csrf) {
    this.address = address;
    this.session = session;
    this.csrf = csrf;
  }

  /** Sends a file with a name for what it is. */
  public HttpResponse<String> send(String path, String name, String fileName, byte[] file)
      throws IOException, InterruptedException {
    var body = new ByteArrayOutputStream();
    field(body, "csrf", csrf);
    field(body, "name", name);
    write(
        body,
        "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n\r\n"
            .formatted(LINE, fileName));
    body.write(file);
    write(body, "\r\n--" + LINE + "--\r\n");
    return client.send(
        request(path)
            .header("Content-Type", "multipart/form-data; boundary=" + LINE)
            .header("Origin", address)
            .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  /** Fetches a file. */
  public HttpResponse<byte[]> file(String path) throws IOException, InterruptedException {
    return client.send(request(path).build(), HttpResponse.BodyHandlers.ofByteArray());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(address + path))
        .header("Cookie", "__Host-passerelle=" + session);
  }

  private static void field(ByteArrayOutputStream body, String name, String value)
      throws IOException {
    write(
        body,
        "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
            .formatted(LINE, name, value));
  }

  private static void write(ByteArrayOutputStream body, String text) throws IOException {
    body.write(text.getBytes(StandardCharsets.UTF_8));
  }
}
