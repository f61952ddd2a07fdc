package fr.passerelle;

import fr.passerelle.catalogue.Catalogue;
import fr.passerelle.catalogue.CatalogueChange;
import fr.passerelle.search.Change;
import fr.passerelle.search.SearchEngine;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries the catalogue's changes to the engine, in order.
 *
 * <p>The engine's commit holds the last sequence applied, so that after a crash this goes on from
 * there. An index that another thesaurus or other fields made, or that is ahead of the catalogue,
 * is rebuilt beside the one that answers, and swapped.
 */
final class Indexing implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Indexing.class);
  private static final int BATCH = 2_000;
  private static final int BATCHES_A_COMMIT = 20;
  private static final int MEANINGS_A_BATCH = 64;
  private static final int MEANINGS_A_COMMIT = 40;
  private static final long PAUSE_IN_MILLISECONDS = 400;

  private final Catalogue catalogue;
  private final SearchEngine engine;
  private final Consumer<List<CatalogueChange>> witness;
  private final AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();
  private volatile long applied;
  private volatile int waiting;
  private int batchesOfMeanings;
  private final CountDownLatch closing = new CountDownLatch(1);
  private @Nullable Thread thread;

  Indexing(Catalogue catalogue, SearchEngine engine) {
    this(catalogue, engine, changes -> {});
  }

  /** Shows each batch to a witness before the engine has it: the same one again after a crash. */
  Indexing(Catalogue catalogue, SearchEngine engine, Consumer<List<CatalogueChange>> witness) {
    this.catalogue = catalogue;
    this.engine = engine;
    this.witness = witness;
    this.applied = engine.committedSequence();
  }

  /** Applies and commits all that has changed up to now. */
  synchronized void catchUp() {
    if (engine.reopenIfBroken()) {
      applied = engine.committedSequence();
      log.info("the index is open again, at sequence {}", applied);
    }
    if (engine.isStale() || engine.committedSequence() > catalogue.lastSequence()) {
      rebuild();
      return;
    }
    long before = applied;
    follow();
    if (applied != before || engine.committedSequence() != applied) {
      engine.commit(applied);
    }
  }

  /** Makes the whole index anew from the catalogue, while the old one answers. */
  synchronized void rebuild() {
    log.info("rebuilding the index beside the one that answers");
    engine.rebuild();
    applied = 0;
    if (!follow()) {
      log.info("the rebuild was stopped at sequence {}; the old index stays", applied);
      return;
    }
    engine.swap(applied);
    log.info("the rebuilt index answers, at sequence {}", applied);
  }

  /** Follows the catalogue from now on, on a thread of its own. */
  void start() {
    thread = Thread.ofPlatform().name("indexing").daemon().start(this::run);
  }

  /** Whether the engine has all that the catalogue has. */
  boolean isCaughtUp() {
    return failure.get() == null && applied >= catalogue.lastSequence();
  }

  /** The last sequence that answers can show. */
  long applied() {
    return applied;
  }

  /** Ends the thread after the batch under way; never interrupts it, which would close files. */
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
      long pause = 0;
      while (!closing.await(pause, TimeUnit.MILLISECONDS)) {
        if (!tryToCatchUp()) {
          pause = 10 * PAUSE_IN_MILLISECONDS;
        } else {
          pause = waiting > 0 ? 0 : PAUSE_IN_MILLISECONDS;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean tryToCatchUp() {
    try {
      catchUp();
      readMeanings();
      failure.set(null);
      return true;
    } catch (RuntimeException e) {
      if (failure.getAndSet(e) == null) {
        log.error("indexing stopped at sequence {}; trying again", applied, e);
      }
      return false;
    }
  }

  /** Makes some vectors of what waits for them, so that changes never wait long behind them. */
  private synchronized void readMeanings() {
    int before = waiting;
    long version = version();
    waiting = engine.readMeanings(MEANINGS_A_BATCH);
    if (waiting > 0 && before == 0) {
      log.info("{} texts wait for vectors; they can be found by words meanwhile", waiting);
    }
    boolean done = waiting == 0 && version() != version;
    if (done || (waiting > 0 && ++batchesOfMeanings % MEANINGS_A_COMMIT == 0)) {
      engine.commit(applied);
    }
    if (done) {
      log.info("all texts have vectors");
    }
  }

  private long version() {
    try (var index = engine.snapshot()) {
      return index.version();
    }
  }

  /** How many texts wait for a vector. */
  int waiting() {
    return waiting;
  }

  /** Applies what has changed; returns whether it got to the end before it was stopped. */
  private boolean follow() {
    for (int batches = 1; closing.getCount() > 0; batches++) {
      long last = catalogue.lastSequence();
      List<CatalogueChange> changes = catalogue.changes(applied, BATCH);
      if (changes.isEmpty()) {
        applied = Math.max(applied, last); // the last changes may be of what is gone already
        return true;
      }
      witness.accept(changes);
      engine.apply(changes.stream().map(Indexing::toEngine).toList());
      applied = changes.getLast().sequence();
      if (batches % BATCHES_A_COMMIT == 0) {
        engine.commit(applied);
      }
    }
    return false;
  }

  private static Change toEngine(CatalogueChange change) {
    return switch (change) {
      case CatalogueChange.OrganisationPut put -> new Change.OrganisationPut(put.organisation());
      case CatalogueChange.OrganisationRemoved removed ->
          new Change.OrganisationRemoved(removed.id());
      case CatalogueChange.EvidencePut put -> new Change.EvidencePut(put.evidence());
      case CatalogueChange.EvidenceRemoved removed -> new Change.EvidenceRemoved(removed.id());
    };
  }
}
