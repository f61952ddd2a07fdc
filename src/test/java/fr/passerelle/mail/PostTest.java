package fr.passerelle.mail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What arrives of a letter: at a real SMTP server in this process, or in a folder. */
class PostTest {

  private static final Instant NOON = Instant.parse("2026-11-28T12:00:00Z");
  private static final InstantSource CLOCK = InstantSource.fixed(NOON);
  private static final String FROM = "Passerelle é <post@passerelle.example>";
  private static final String SUBJECT = "Confirmez votre adresse, Élodie – 请确认您的邮箱";
  private static final Letter LETTER =
      new Letter(
          "elodie@exemple.fr",
          SUBJECT,
          "Bonjour Élodie,\n.\nvoici le lien : https://p.example/c?a=1\n您好\n",
          "<p>Bonjour Élodie, 您好</p>",
          Map.of("List-Unsubscribe", "<https://p.example/u/1>"));

  @TempDir private Path folder;

  private Post to(String url) {
    return MailSettings.of(url, FROM).post(folder.resolve("letters"), CLOCK);
  }

  /** Checks one letter in every part. */
  private static void assertWhole(MimeMessage message) throws Exception {
    assertThat(message.getSubject()).isEqualTo(SUBJECT);
    assertThat(((InternetAddress) message.getFrom()[0]).getPersonal()).isEqualTo("Passerelle é");
    assertThat(message.getAllRecipients()).containsExactly(new InternetAddress(LETTER.to()));
    assertThat(message.getSentDate()).isEqualTo(Date.from(NOON));
    assertThat(message.getHeader("List-Unsubscribe")).containsExactly("<https://p.example/u/1>");
    assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    assertThat(message.getMessageID()).matches("<[a-z0-9]+@passerelle\\.example>");
    var parts = (MimeMultipart) message.getContent();
    assertThat(message.getContentType()).startsWith("multipart/alternative");
    assertThat(parts.getBodyPart(0).getContentType()).containsIgnoringCase("text/plain");
    assertThat(((String) parts.getBodyPart(0).getContent()).replace("\r\n", "\n").strip())
        .isEqualTo(LETTER.text().strip());
    assertThat(parts.getBodyPart(1).getContentType()).containsIgnoringCase("text/html");
    assertThat(((String) parts.getBodyPart(1).getContent()).strip()).isEqualTo(LETTER.html());
  }

  @Nested
  class OverSmtp {

    private final GreenMail server =
        new GreenMail(
            new ServerSetup[] {
              new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
              new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTPS)
            });

    @BeforeEach
    void start() {
      server.start();
    }

    @AfterEach
    void stop() {
      server.stop();
    }

    private String plain() {
      return "127.0.0.1:" + server.getSmtp().getPort();
    }

    @Test
    void aLetterArrivesWithItsHanziAndAccents() throws Exception {
      to("smtp://" + plain()).send(LETTER);
      assertThat(server.getReceivedMessages()).hasSize(1);
      assertWhole(server.getReceivedMessages()[0]);
    }

    @Test
    void theNameOfThisMachineIsInNoLetter() throws Exception {
      to("smtp://" + plain()).send(LETTER);
      var out = new ByteArrayOutputStream();
      server.getReceivedMessages()[0].writeTo(out);
      String raw = out.toString(UTF_8);
      String written = raw.substring(raw.indexOf("Date:")); // above stands what the server noted
      assertThat(written)
          .doesNotContainIgnoringCase(InetAddress.getLocalHost().getHostName())
          .doesNotContain(System.getProperty("user.name") + "@");
    }

    @Test
    void userAndPasswordLetItIn() {
      server.setUser("post@passerelle.example", "post", "se:cr@t");
      server.getUserManager().setAuthRequired(true);
      to("smtp://post:se%3Acr%40t@" + plain()).send(LETTER);
      assertThat(server.getReceivedMessages()).hasSize(1);

      var refused =
          catchThrowableOfType(
              LetterNotSent.class, () -> to("smtp://post:wrong@" + plain()).send(LETTER));
      assertThat(refused).hasMessageContainingAll("user or the password", "PASSERELLE_SMTP_URL");
      assertThat(refused.getMessage()).doesNotContain("wrong");
      assertThat(refused.isFinal()).isFalse();
      assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void aServerWithoutTlsGetsNothingWhereTlsIsAskedFor() {
      server.setUser("post@passerelle.example", "post", "secret");
      var failed =
          catchThrowableOfType(
              LetterNotSent.class,
              () -> to("smtp://post:secret@" + plain() + "?starttls=always").send(LETTER));
      assertThat(failed).hasMessageContaining("STARTTLS");
      assertThat(failed.isFinal()).isFalse();
      assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void aCertificateThatNobodyVouchesForIsRefused() {
      String url = "smtps://127.0.0.1:" + server.getSmtps().getPort();
      var failed = catchThrowableOfType(LetterNotSent.class, () -> to(url).send(LETTER));
      assertThat(failed).hasMessageContaining("127.0.0.1:" + server.getSmtps().getPort());
      assertThat(failed).hasStackTraceContaining("certification path");
      assertThat(server.getReceivedMessages()).isEmpty();
    }
  }

  @Test
  void aServerThatIsDownIsNamedWithWhatToCheck() throws IOException {
    int free;
    try (var socket = new ServerSocket(0)) {
      free = socket.getLocalPort();
    }
    var failed =
        catchThrowableOfType(
            LetterNotSent.class, () -> to("smtp://127.0.0.1:" + free).send(LETTER));
    assertThat(failed)
        .hasMessage(
            "the mail server 127.0.0.1:%d does not answer: check PASSERELLE_SMTP_URL and that it"
                    .formatted(free)
                + " runs");
    assertThat(failed.isFinal()).isFalse();
  }

  @Test
  void aServerThatSaysNothingIsNotWaitedForLong() throws Exception {
    try (var silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      var server = SmtpServer.of("smtp://127.0.0.1:" + silent.getLocalPort());
      var post =
          new SmtpPost(server, new MimeLetters(Sender.of(FROM), CLOCK), Duration.ofMillis(300));
      var failed = catchThrowableOfType(LetterNotSent.class, () -> post.send(LETTER));
      assertThat(failed).hasMessageContaining("127.0.0.1:" + silent.getLocalPort());
      assertThat(failed.isFinal()).isFalse();
    }
  }

  @Test
  void aReaderWhomTheServerDoesNotKnowIsNotTriedAgain() throws Exception {
    try (var server = new ScriptedSmtp("550 no such mailbox")) {
      var failed = catchThrowableOfType(LetterNotSent.class, () -> to(server.url()).send(LETTER));
      assertThat(failed).hasMessageContainingAll("refuses the reader's address", "550");
      assertThat(failed.getMessage()).doesNotContain("elodie");
      assertThat(failed.isFinal()).isTrue();
    }
    try (var server = new ScriptedSmtp("451 come back later")) {
      var failed = catchThrowableOfType(LetterNotSent.class, () -> to(server.url()).send(LETTER));
      assertThat(failed.isFinal()).isFalse();
    }
  }

  @Test
  void withoutAServerALetterIsAFileThatItsOwnerAloneReads() throws Exception {
    var post = to("");
    assertThat(post.folder()).contains(folder.resolve("letters"));
    post.send(LETTER, "abc123");
    post.send(LETTER, "abc123"); // once more, as after a kill

    List<Path> files;
    try (var listed = Files.list(folder.resolve("letters"))) {
      files = listed.toList();
    }
    assertThat(files).hasSize(1);
    var file = files.getFirst();
    assertThat(file.getFileName()).hasToString("20261128T120000Z-abc123.eml");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    try (var in = Files.newInputStream(file)) {
      assertWhole(new MimeMessage(Session.getInstance(new Properties()), in));
    }
  }

  @Test
  void aFolderThatCannotBeWrittenIsNamed() throws IOException {
    Files.writeString(folder.resolve("letters"), "a file");
    var failed = catchThrowableOfType(LetterNotSent.class, () -> to("").send(LETTER));
    assertThat(failed).hasMessageContaining(folder.resolve("letters").toString());
  }
}
