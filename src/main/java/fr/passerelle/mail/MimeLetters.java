package fr.passerelle.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.time.InstantSource;
import java.util.Date;
import java.util.Map;

/** Writes letters as mail has them. The name of this machine stands in none. */
final class MimeLetters {

  private static final String UTF_8 = "UTF-8";

  private final Sender from;
  private final InstantSource clock;

  MimeLetters(Sender from, InstantSource clock) {
    this.from = from;
    this.clock = clock;
  }

  /** The domain that letters are from. */
  String domain() {
    return Addresses.domain(from.address());
  }

  /** The letter with all its headers, ready to be sent. */
  MimeMessage written(Letter letter, String id, Session session) {
    try {
      var message = new WithMessageId(session, "<" + id + "@" + domain() + ">");
      message.setFrom(new InternetAddress(from.address(), from.name(), UTF_8));
      message.setRecipient(Message.RecipientType.TO, new InternetAddress(letter.to(), true));
      message.setSubject(letter.subject(), UTF_8);
      message.setSentDate(Date.from(clock.instant()));
      message.setHeader("Auto-Submitted", "auto-generated"); // RFC 3834: no answer from a machine
      for (Map.Entry<String, String> header : letter.headers().entrySet()) {
        message.setHeader(header.getKey(), header.getValue());
      }
      if (letter.html().isEmpty()) {
        message.setText(lines(letter.text()), UTF_8);
      } else {
        var both = new MimeMultipart("alternative");
        both.addBodyPart(part(letter.text(), "plain"));
        both.addBodyPart(part(letter.html(), "html"));
        message.setContent(both);
      }
      message.saveChanges();
      return message;
    } catch (MessagingException | UnsupportedEncodingException e) {
      throw new LetterNotSent("the letter cannot be written: " + e.getMessage(), true, e);
    }
  }

  private static MimeBodyPart part(String text, String kind) throws MessagingException {
    var part = new MimeBodyPart();
    part.setText(lines(text), UTF_8, kind);
    return part;
  }

  private static String lines(String text) {
    return text.replaceAll("\\R", "\r\n");
  }

  /** Keeps its Message-ID, which would else be made of the user's and the machine's name. */
  private static final class WithMessageId extends MimeMessage {
    private final String messageId;

    WithMessageId(Session session, String messageId) {
      super(session);
      this.messageId = messageId;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", messageId);
    }
  }
}
