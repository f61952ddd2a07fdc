package fr.passerelle;

import fr.passerelle.http.watch.WatchLetter;
import fr.passerelle.http.watch.WatchLetters;
import fr.passerelle.workspace.watch.Alerts;
import fr.passerelle.workspace.watch.Digests;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
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

  private final Alerts alerts;
  private final Digests digests;
  private final WatchLetters letters;
  private final Consumer<WatchLetter> post;
  private final CountDownLatch closing = new CountDownLatch(1);
  private @Nullable Thread thread;

  /** Takes who carries a letter away, and throws where it cannot. */
  WatchKeeper(Alerts alerts, Digests digests, WatchLetters letters, Consumer<WatchLetter> post) {
    this.alerts = alerts;
    this.digests = digests;
    this.letters = letters;
    this.post = post;
  }

  void start() {
    thread = Thread.ofPlatform().name("watches").daemon().start(this::run);
  }

  /** Sends the letters that are due, each once a digest; returns how many. */
  int send() {
    int sent = 0;
    for (var digest : digests.due(LETTERS)) {
      try {
        var letter = letters.letter(digest);
        letter.ifPresent(post);
        digests.sent(digest.id());
        sent += letter.isPresent() ? 1 : 0;
      } catch (RuntimeException e) { // the next round tries again
        log.error("the letter of digest {} could not be sent", digest.id(), e);
      }
    }
    return sent;
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
