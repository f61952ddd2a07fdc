package fr.passerelle.mail;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A server that takes letters.
 *
 * @param user null where it asks for none
 * @param password null where it asks for none
 */
public record SmtpServer(
    String host, int port, @Nullable String user, @Nullable String password, Safety safety) {

  /** How the connection is kept from others' eyes. */
  public enum Safety {
    /** TLS from the first byte ({@code smtps://}). */
    TLS,
    /** TLS once asked for, and nothing is sent without ({@code smtp://}). */
    STARTTLS,
    /** TLS where the server offers it: for one on this machine. */
    OFFERED,
    /** None ({@code smtp://…?starttls=never}): for a server in one's own network. */
    NONE
  }

  private static final int SUBMISSION = 587;
  private static final int SUBMISSION_TLS = 465;
  private static final Pattern LOOPBACK = Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[::1]");
  private static final String SHAPE =
      "PASSERELLE_SMTP_URL must be like smtp://user:password@host:587 or smtps://host";

  /**
   * Reads an address. A password's special characters are written as in any URL, such as %40 for @.
   *
   * @throws IllegalArgumentException saying what is wrong, without the password
   */
  static SmtpServer of(String url) {
    URI uri;
    try {
      uri = new URI(url.strip());
    } catch (URISyntaxException e) { // its message holds the password
      throw new IllegalArgumentException(SHAPE + ": special characters are written as %40");
    }
    boolean tls = "smtps".equals(uri.getScheme());
    String host = uri.getHost();
    String path = uri.getPath() == null ? "" : uri.getPath();
    if (!(tls || "smtp".equals(uri.getScheme())) || host == null || path.length() > 1) {
      throw new IllegalArgumentException(SHAPE);
    }
    int port = uri.getPort() >= 0 ? uri.getPort() : tls ? SUBMISSION_TLS : SUBMISSION;
    if (port == 0 || port > 65_535) {
      throw new IllegalArgumentException(SHAPE + ": the port is from 1 to 65535");
    }
    String user = uri.getRawUserInfo();
    int colon = user == null ? -1 : user.indexOf(':');
    return new SmtpServer(
        host,
        port,
        user == null ? null : decoded(colon < 0 ? user : user.substring(0, colon)),
        user == null || colon < 0 ? null : decoded(user.substring(colon + 1)),
        safety(tls, host, uri.getQuery()));
  }

  private static Safety safety(boolean tls, String host, @Nullable String query) {
    if (query == null) {
      return tls ? Safety.TLS : LOOPBACK.matcher(host).matches() ? Safety.OFFERED : Safety.STARTTLS;
    }
    return switch (query) {
      case "starttls=always" -> tls ? Safety.TLS : Safety.STARTTLS;
      case "starttls=never" -> tls ? Safety.TLS : Safety.NONE;
      default ->
          throw new IllegalArgumentException(
              "PASSERELLE_SMTP_URL may end in ?starttls=always or ?starttls=never alone");
    };
  }

  private static String decoded(String part) {
    return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  /** Host and port. */
  String place() {
    return host + ":" + port;
  }

  /** Without user and password. */
  @Override
  public String toString() {
    return (safety == Safety.TLS ? "smtps://" : "smtp://") + (user == null ? "" : "…@") + place();
  }
}
