package fr.passerelle.cluster.portfolio;

import fr.passerelle.language.Thesaurus;
import fr.passerelle.search.SearchEngine;
import fr.passerelle.search.SearchFailed;
import fr.passerelle.search.Snapshot;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what was read of the clusters for as long as the index and the day stay. Where they change,
 * few members are read anew at once; many are read beside the pages, which show what was read
 * before for the seconds that it takes. Safe for use by many threads at once.
 */
public final class KeptWorld {

  /** So many members are read within a tenth of a second or two. */
  private static final int AT_ONCE = 2_000;

  private record Known(long version, LocalDate day, ClusterWorld world) {}

  private final SearchEngine engine;
  private final WorldReader reader;
  private final int atOnce;
  private final ReentrantLock reading = new ReentrantLock();
  private final AtomicBoolean isReadBeside = new AtomicBoolean();
  private volatile @Nullable Known known;

  public KeptWorld(SearchEngine engine, Thesaurus thesaurus) {
    this(engine, thesaurus, AT_ONCE);
  }

  /** The same where worlds of more members than that are read beside the pages. */
  KeptWorld(SearchEngine engine, Thesaurus thesaurus, int atOnce) {
    this.engine = engine;
    this.reader = new WorldReader(thesaurus);
    this.atOnce = atOnce;
  }

  /** The clusters and their members as a snapshot has them, or as one shortly before had them. */
  public ClusterWorld world(Snapshot index, LocalDate day) {
    var before = known;
    if (before == null) {
      reading.lock();
      try {
        return readOnce(index, day);
      } finally {
        reading.unlock();
      }
    }
    if (isOf(before, index, day)) {
      return before.world();
    }
    if (before.world().members().size() > atOnce) {
      if (isReadBeside.compareAndSet(false, true)) {
        Thread.startVirtualThread(() -> readBeside(day));
      }
      return before.world();
    }
    if (!reading.tryLock()) {
      return before.world();
    }
    try {
      return readOnce(index, day);
    } finally {
      reading.unlock();
    }
  }

  private void readBeside(LocalDate day) {
    reading.lock();
    try (var index = engine.snapshot()) {
      readOnce(index, day);
    } catch (SearchFailed _) { // the next page asks again
    } finally {
      reading.unlock();
      isReadBeside.set(false);
    }
  }

  /** Reads, for who holds the lock, what nobody has read meanwhile. */
  private ClusterWorld readOnce(Snapshot index, LocalDate day) {
    var now = known;
    if (now != null && isOf(now, index, day)) {
      return now.world();
    }
    var world = reader.read(index, day);
    known = new Known(index.version(), day, world);
    return world;
  }

  private static boolean isOf(Known known, Snapshot index, LocalDate day) {
    return known.version() == index.version() && known.day().equals(day);
  }
}
