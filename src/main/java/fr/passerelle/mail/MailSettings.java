package fr.passerelle.mail;

import java.nio.file.Path;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * How letters leave this installation.
 *
 * @param server null writes letters into a folder
 * @param from who they are from
 */
public record MailSettings(@Nullable SmtpServer server, Sender from) {

  private static final String LOCAL_FROM = "Passerelle <passerelle@localhost>";

  /** Letters go into a folder. */
  public static final MailSettings NONE = new MailSettings(null, Sender.of(LOCAL_FROM));

  /**
   * Reads the two settings.
   *
   * @param url such as {@code smtp://user:password@host:587}; null where there is no server
   * @param from such as {@code Passerelle <post@example.org>}; null only where there is no server
   * @throws IllegalArgumentException naming the setting and what to write there
   */
  public static MailSettings of(@Nullable String url, @Nullable String from) {
    if (url == null || url.isBlank()) {
      return new MailSettings(null, Sender.of(from == null ? LOCAL_FROM : from));
    }
    var server = SmtpServer.of(url);
    if (from == null) {
      throw new IllegalArgumentException(
          "PASSERELLE_SMTP_URL needs PASSERELLE_MAIL_FROM: the address that letters are from, such"
              + " as Passerelle <post@example.org>");
    }
    return new MailSettings(server, Sender.of(from));
  }

  /** The post of these settings. */
  public Post post(Path letters, InstantSource clock) {
    var mime = new MimeLetters(from, clock);
    return server == null ? new FolderPost(letters, mime, clock) : new SmtpPost(server, mime);
  }

  /** Without the password. */
  @Override
  public String toString() {
    return (server == null ? "folder" : server.toString()) + " from " + from;
  }
}
