package fr.passerelle.mail;

import jakarta.mail.Address;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.time.Duration;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.eclipse.angus.mail.util.MailConnectException;
import org.jspecify.annotations.Nullable;

/** Hands letters to an SMTP server, one connection a letter. */
final class SmtpPost implements Post {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final SmtpServer server;
  private final MimeLetters mime;
  private final Session session;

  SmtpPost(SmtpServer server, MimeLetters mime) {
    this(server, mime, PATIENCE);
  }

  /**
   * A post with its own patience.
   *
   * @param patience how long to wait for a connection, and for each answer
   */
  SmtpPost(SmtpServer server, MimeLetters mime, Duration patience) {
    this.server = server;
    this.mime = mime;
    session = Session.getInstance(properties(server, mime.domain(), patience));
  }

  @Override
  public void send(Letter letter, String id) {
    var message = mime.written(letter, id, session);
    try (var transport = session.getTransport(protocol())) {
      transport.connect(server.host(), server.port(), server.user(), server.password());
      transport.sendMessage(message, recipients(message));
    } catch (MessagingException e) {
      throw failed(e);
    }
  }

  private static Address[] recipients(jakarta.mail.Message message) throws MessagingException {
    return message.getAllRecipients();
  }

  private String protocol() {
    return server.safety() == SmtpServer.Safety.TLS ? "smtps" : "smtp";
  }

  private static Properties properties(SmtpServer server, String domain, Duration patience) {
    String milliseconds = Long.toString(patience.toMillis());
    var properties = new Properties();
    for (String protocol : new String[] {"smtp", "smtps"}) {
      String prefix = "mail." + protocol + ".";
      properties.put(prefix + "connectiontimeout", milliseconds);
      properties.put(prefix + "timeout", milliseconds);
      properties.put(prefix + "writetimeout", milliseconds);
      properties.put(prefix + "localhost", domain); // what it greets with: not the machine's name
      properties.put(prefix + "ssl.checkserveridentity", "true");
      properties.put(prefix + "auth", Boolean.toString(server.user() != null));
    }
    var safety = server.safety();
    properties.put("mail.smtp.starttls.enable", Boolean.toString(safety != SmtpServer.Safety.NONE));
    properties.put(
        "mail.smtp.starttls.required", Boolean.toString(safety == SmtpServer.Safety.STARTTLS));
    return properties;
  }

  private LetterNotSent failed(MessagingException e) {
    String where = "the mail server " + server.place();
    for (Exception at = e; at != null; at = next(at)) {
      switch (at) {
        case AuthenticationFailedException _ -> {
          return new LetterNotSent(
              where + " refuses the user or the password of PASSERELLE_SMTP_URL", false, e);
        }
        case MailConnectException _ -> {
          return new LetterNotSent(
              where + " does not answer: check PASSERELLE_SMTP_URL and that it runs", false, e);
        }
        case SMTPAddressFailedException refused -> {
          return refused(where + " refuses the reader's address", refused.getReturnCode(), e);
        }
        case SMTPSenderFailedException refused -> {
          return new LetterNotSent(
              where
                  + " refuses the sender of PASSERELLE_MAIL_FROM ("
                  + refused.getReturnCode()
                  + ")",
              false,
              e);
        }
        case SMTPSendFailedException refused -> {
          return refused(where + " refuses the letter", refused.getReturnCode(), e);
        }
        default -> {}
      }
    }
    String why = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    return new LetterNotSent(where + " did not take the letter: " + firstLine(why), false, e);
  }

  /** Codes from 500 on are for good (RFC 5321, 4.2.1); 421 and the like are for now. */
  private static LetterNotSent refused(String what, int code, MessagingException cause) {
    return new LetterNotSent(what + " (" + code + ")", code >= 500, cause);
  }

  private static @Nullable Exception next(Exception at) {
    return at instanceof MessagingException chained ? chained.getNextException() : null;
  }

  private static String firstLine(String text) {
    return text.lines().findFirst().orElse("").replaceAll("\\p{Cntrl}", " ");
  }
}
