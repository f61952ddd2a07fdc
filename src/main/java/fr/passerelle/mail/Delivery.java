package fr.passerelle.mail;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends what lies in the outbox, on a thread of its own, as long as it is open. */
public final class Delivery implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Delivery.class);

  /** How long a letter waits at most before it is looked for. */
  private static final Duration ROUND = Duration.ofSeconds(2);

  private static final int ROUNDS_BETWEEN_TIDYINGS = 10_000;

  /** Is told of each letter that was given up. */
  public interface GivenUp {

    /**
     * Notes it.
     *
     * @param id of the letter in the outbox
     * @param why in words, without the reader's address
     */
    void tell(String id, String why);
  }

  private final Outbox outbox;
  private final Post post;
  private final GivenUp givenUp;
  private final Semaphore calls = new Semaphore(0);
  private @Nullable Thread thread;
  private volatile boolean isClosed;

  public Delivery(Outbox outbox, Post post, GivenUp givenUp) {
    this.outbox = outbox;
    this.post = post;
    this.givenUp = givenUp;
  }

  /** Begins to send. */
  public synchronized void start() {
    if (thread == null) {
      thread = Thread.ofPlatform().name("letters").daemon().start(this::run);
    }
  }

  /** Says that a letter was entered, so that it need not wait for the next round. */
  public void wake() {
    calls.release();
  }

  /** Sends all that is due now; returns how many letters were sent. */
  public int sendDue() {
    int sent = 0;
    for (var taken = outbox.take(); taken.isPresent() && !isClosed; taken = outbox.take()) {
      sent += send(taken.get()) ? 1 : 0;
    }
    return sent;
  }

  /** Stops once the letter under way is sent. */
  @Override
  public synchronized void close() {
    isClosed = true;
    wake();
    if (thread != null) {
      try {
        thread.join(Duration.ofSeconds(30));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private boolean send(Outbox.Taken taken) {
    try {
      post.send(taken.letter(), taken.id());
    } catch (LetterNotSent e) {
      putBack(taken, String.valueOf(e.getMessage()), e.isFinal());
      return false;
    } catch (RuntimeException e) { // a letter that breaks the post must not stop the others
      log.error("letter {} broke the post", taken.id(), e);
      putBack(taken, e.getClass().getSimpleName(), false);
      return false;
    }
    outbox.sent(taken);
    return true;
  }

  private void putBack(Outbox.Taken taken, String why, boolean isFinal) {
    String id = taken.id();
    String domain = Addresses.domain(taken.letter().to());
    int tries = taken.tries();
    var next = outbox.failed(taken, isFinal);
    if (next.isPresent()) {
      log.warn(
          "letter {} to {} was not sent (try {}): {}; next at {}",
          id,
          domain,
          tries,
          why,
          next.get());
    } else {
      log.error("letter {} to {} is given up after try {}: {}", id, domain, tries, why);
      givenUp.tell(id, "after try " + tries + ": " + why);
    }
  }

  private void run() {
    long round = 0;
    while (!isClosed) {
      try {
        sendDue();
        if (round++ % ROUNDS_BETWEEN_TIDYINGS == 0) {
          outbox.tidy();
        }
      } catch (RuntimeException e) { // the next round tries again
        log.error("the outbox cannot be worked through", e);
      }
      try {
        var _ = calls.tryAcquire(ROUND.toMillis(), TimeUnit.MILLISECONDS);
        calls.drainPermits();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }
}
