package fr.passerelle.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import fr.passerelle.storage.Database;
import fr.passerelle.storage.Dialect;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What becomes of letters that wait, whichever database keeps them. */
@ParameterizedClass
@EnumSource
class OutboxTest {

  private static final Letter LETTER =
      new Letter(
          "lea@exemple.fr", "Sujet 您好", "Texte\nligne", "<p>é</p>", Map.of("List-Id", "<a.b>"));

  private final Dialect dialect;
  private final Path folder;
  private final Dialect.Place place;
  private final Database database;
  private Instant now = Instant.parse("2026-11-28T12:00:00Z");
  private final Outbox outbox;
  private final List<String> givenUp = new ArrayList<>();

  OutboxTest(Dialect dialect, @TempDir Path folder) {
    this.dialect = dialect;
    this.folder = folder;
    place = dialect.newPlace(folder);
    database = place.open();
    outbox = new Outbox(database, clock());
  }

  @AfterEach
  void close() {
    database.close();
  }

  private InstantSource clock() {
    return () -> now;
  }

  private Delivery delivery(Post post) {
    return new Delivery(outbox, post, (id, why) -> givenUp.add(id + " " + why));
  }

  private String enqueue() {
    return database.write(transaction -> outbox.enqueue(transaction, LETTER));
  }

  /** Remembers what it is given. */
  private static final class Pile implements Post {
    private final ConcurrentLinkedQueue<String> ids = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<Letter> letters = new ConcurrentLinkedQueue<>();

    @Override
    public void send(Letter letter, String id) {
      ids.add(id);
      letters.add(letter);
    }
  }

  private static Post failing(boolean isFinal) {
    return (letter, id) -> {
      throw new LetterNotSent("the server has a cold", isFinal, null);
    };
  }

  @Test
  void aLetterIsSentOnceAsItWasEntered() {
    String id = enqueue();
    var pile = new Pile();
    assertThat(delivery(pile).sendDue()).isEqualTo(1);
    now = now.plus(Duration.ofDays(3));
    assertThat(delivery(pile).sendDue()).isZero();
    assertThat(pile.ids).containsExactly(id);
    assertThat(pile.letters).containsExactly(LETTER);
    assertThat(outbox.counts()).isEqualTo(new Outbox.Counts(0, 1, 0));
  }

  @Test
  void whatItSaidIsNotKeptOnceItWasSent() {
    enqueue();
    delivery(new Pile()).sendDue();
    List<String> kept =
        database.read(
            transaction ->
                transaction.query(
                    "SELECT text || html || headers FROM outbox", row -> row.text(1)));
    assertThat(kept).containsExactly("");
  }

  @Test
  void aLetterOfATransactionThatIsNotKeptIsNotSent() {
    assertThatThrownBy(
            () ->
                database.change(
                    transaction -> {
                      outbox.enqueue(transaction, LETTER);
                      throw new IllegalStateException("no");
                    }))
        .hasMessage("no");
    assertThat(delivery(new Pile()).sendDue()).isZero();
  }

  @Test
  void aLetterThatWasNotTakenIsTriedAgainAfterLongerAndLongerPauses() {
    enqueue();
    for (var pause : Outbox.PAUSES) {
      assertThat(delivery(failing(false)).sendDue()).isZero();
      now = now.plus(pause).minusMillis(1);
      var tooEarly = new Pile();
      delivery(tooEarly).sendDue();
      assertThat(tooEarly.ids).isEmpty();
      now = now.plusMillis(1);
    }
    assertThat(givenUp).isEmpty();
    var pile = new Pile();
    assertThat(delivery(pile).sendDue()).isEqualTo(1);
    assertThat(pile.letters).containsExactly(LETTER);
  }

  @Test
  void afterTheLastPauseItIsGivenUpAndToldOnce() {
    String id = enqueue();
    for (int i = 0; i < 20; i++) {
      delivery(failing(false)).sendDue();
      now = now.plus(Duration.ofDays(2));
    }
    int tries = Outbox.PAUSES.size() + 1;
    assertThat(givenUp).containsExactly(id + " after try " + tries + ": the server has a cold");
    assertThat(outbox.counts()).isEqualTo(new Outbox.Counts(0, 0, 1));
  }

  @Test
  void aFinalRefusalIsGivenUpAtOnce() {
    String id = enqueue();
    delivery(failing(true)).sendDue();
    assertThat(givenUp).containsExactly(id + " after try 1: the server has a cold");
  }

  @Test
  void aLetterThatBreaksThePostDoesNotStopTheNext() {
    String first = enqueue();
    enqueue();
    var pile = new Pile();
    Post post =
        (letter, id) -> {
          if (id.equals(first)) {
            throw new IllegalStateException("broken");
          }
          pile.send(letter, id);
        };
    assertThat(delivery(post).sendDue()).isEqualTo(1);
    assertThat(outbox.counts()).isEqualTo(new Outbox.Counts(1, 1, 0));
  }

  @Test
  void aLetterWhoseProcessDiedIsSentAgainWithTheSameMessageId() throws Exception {
    var server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    server.start();
    try {
      enqueue();
      String url = "smtp://127.0.0.1:" + server.getSmtp().getPort();
      var post = MailSettings.of(url, "post@passerelle.example").post(folder, clock());
      var taken = outbox.take().orElseThrow();
      post.send(taken.letter(), taken.id()); // and here the process ends: nothing is noted
      assertThat(delivery(post).sendDue()).isZero();
      now = now.plus(Outbox.LEASE);
      assertThat(delivery(post).sendDue()).isEqualTo(1);
      now = now.plus(Outbox.LEASE);
      assertThat(delivery(post).sendDue()).isZero();
      var received = server.getReceivedMessages();
      assertThat(received).hasSize(2);
      assertThat(received[0].getHeader("Message-ID"))
          .isEqualTo(received[1].getHeader("Message-ID"));
    } finally {
      server.stop();
    }
  }

  @Test
  void severalSendersNeverSendTheSameLetter() throws Exception {
    var ids = new ArrayList<String>();
    database.change(
        transaction -> {
          for (int i = 0; i < 100; i++) {
            ids.add(outbox.enqueue(transaction, LETTER));
          }
        });
    var pile = new Pile();
    try (var other = place.open();
        var threads = Executors.newFixedThreadPool(4)) {
      for (int i = 0; i < 4; i++) {
        var box = i % 2 == 0 ? outbox : new Outbox(other, clock());
        threads.execute(() -> new Delivery(box, pile, (id, why) -> {}).sendDue());
      }
      threads.shutdown();
      assertThat(threads.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
    }
    assertThat(pile.ids).containsExactlyInAnyOrderElementsOf(ids);
  }

  @Test
  void aStartedDeliverySendsWhatIsEnteredLater() throws Exception {
    var pile = new Pile();
    try (var delivery = delivery(pile)) {
      delivery.start();
      String id = enqueue();
      delivery.wake();
      for (int i = 0; i < 200 && pile.ids.isEmpty(); i++) {
        Thread.sleep(50);
      }
      assertThat(pile.ids).containsExactly(id);
    }
  }

  @Test
  void whoIsForgottenGetsNothingMore() {
    enqueue();
    int forgotten = database.write(transaction -> outbox.forget(transaction, "Lea@Exemple.fr"));
    assertThat(forgotten).isEqualTo(1);
    assertThat(delivery(new Pile()).sendDue()).isZero();
  }

  @Test
  void whatWasSentIsForgottenAfterAMonth() {
    enqueue();
    delivery(new Pile()).sendDue();
    now = now.plus(Outbox.KEPT).minusMillis(1);
    outbox.tidy();
    assertThat(outbox.counts().sent()).isEqualTo(1);
    now = now.plusMillis(2);
    outbox.tidy();
    assertThat(outbox.counts().sent()).isZero();
  }

  /** What the process that is killed runs: enters letters for ever, and says each that is kept. */
  public static void main(String[] arguments) {
    var database =
        arguments[0].startsWith("jdbc:")
            ? Database.at(arguments[0])
            : Database.inFolder(Path.of(arguments[0]));
    var outbox = new Outbox(database, InstantSource.system());
    var post = MailSettings.NONE.post(Path.of(arguments[1]), InstantSource.system());
    new Delivery(outbox, post, (id, why) -> {}).start();
    while (true) {
      System.out.println(
          "kept " + database.write(transaction -> outbox.enqueue(transaction, LETTER)));
    }
  }

  @Test
  void noLetterThatWasKeptIsLostWhenTheProcessIsKilled() throws Exception {
    var data = folder.resolve("killed");
    String address = dialect == Dialect.SQLITE ? data.toString() : Dialect.newPostgresql();
    var letters = folder.resolve("letters");
    var process =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElse("java"),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                Objects.requireNonNull(System.getProperty("java.class.path")),
                OutboxTest.class.getName(),
                address,
                letters.toString())
            .redirectErrorStream(true)
            .start();
    var kept = new ArrayList<String>();
    try (var lines = process.inputReader()) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("kept ")) {
          kept.add(line.substring(5));
        }
        if (kept.size() == 120) {
          process.toHandle().destroyForcibly(); // leaves what it said to be read
        }
      }
      assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    }
    assertThat(kept).hasSizeGreaterThanOrEqualTo(120);

    now = Instant.now().plus(Duration.ofHours(1));
    try (var reopened =
        dialect == Dialect.SQLITE ? Database.inFolder(data) : Database.at(address)) {
      var box = new Outbox(reopened, clock());
      var pile = new Pile();
      long sent = box.counts().sent();
      new Delivery(box, pile, (id, why) -> {}).sendDue();
      assertThat(sent + pile.ids.size()).isGreaterThanOrEqualTo(kept.size());
      assertThat(box.counts().waiting()).isZero();
      List<String> noted =
          reopened.read(
              transaction ->
                  transaction.query(
                      "SELECT id FROM outbox WHERE sent IS NOT NULL", row -> row.text(1)));
      assertThat(noted).containsAll(kept).doesNotHaveDuplicates();
    }
  }
}
