package fr.passerelle;

import fr.passerelle.http.watch.WatchLetter;
import fr.passerelle.http.watch.WatchLetters;
import fr.passerelle.mail.Letter;
import fr.passerelle.mail.Outbox;
import fr.passerelle.workspace.watch.Alerts;
import fr.passerelle.workspace.watch.Digests;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Delivers what was found to the watches, and sends their letters, on a thread of its own beside
 * the one that indexes.
 */
final class WatchKeeper implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(WatchKeeper.class);
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final int PAUSES_BETWEEN_LETTERS = 60;
  private static final int LETTERS = 200;
  private static final Pattern STEERING =
      Pattern.compile(
          "[\\p{Cc}\\p{Cs}\\u2028\\u2029\\u202a-\\u202e\\u2066-\\u2069&&[^\\r\\n\\t]]");

  private final Alerts alerts;
  private final Digests digests;
  private final WatchLetters letters;
  private final Outbox outbox;
  private final CountDownLatch closing = new CountDownLatch(1);
  private @Nullable Thread thread;

  WatchKeeper(Alerts alerts, Digests digests, WatchLetters letters, Outbox outbox) {
    this.alerts = alerts;
    this.digests = digests;
    this.letters = letters;
    this.outbox = outbox;
  }

  void start() {
    thread = Thread.ofPlatform().name("watches").daemon().start(this::run);
  }

  /** Hands in the letters that are due, each together with the note that it was; tells how many. */
  int send() {
    int sent = 0;
    for (var digest : digests.due(LETTERS)) {
      try {
        var letter = letters.letter(digest).map(WatchKeeper::mailed);
        boolean isNew =
            digests.sent(
                digest.id(),
                transaction -> letter.ifPresent(one -> outbox.enqueue(transaction, one)));
        sent += isNew && letter.isPresent() ? 1 : 0;
      } catch (RuntimeException e) { // the next round tries again
        log.error("the letter of digest {} could not be handed in", digest.id(), e);
      }
    }
    return sent;
  }

  private static Letter mailed(WatchLetter letter) {
    return new Letter(
        letter.to(),
        Letter.subject(letter.subject()),
        plain(letter.text()),
        plain(letter.html()),
        Map.of(
            "List-Unsubscribe",
            "<" + letter.oneClick() + ">",
            "List-Unsubscribe-Post",
            "List-Unsubscribe=One-Click"));
  }

  /** What sources write may hold characters that a letter must not. */
  private static String plain(String text) {
    return STEERING.matcher(text).replaceAll(" ");
  }

  /** Ends after the piece under way. */
  @Override
  public void close() {
    closing.countDown();
    var running = thread;
    if (running == null) {
      return;
    }
    try {
      running.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    try {
      for (int round = 0; !closing.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS); round++) {
        try {
          while (closing.getCount() > 0 && alerts.deliver()) {}
          if (round % PAUSES_BETWEEN_LETTERS == 0) {
            send();
          }
        } catch (RuntimeException e) { // the next round tries again
          log.error("watches could not be told", e);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
