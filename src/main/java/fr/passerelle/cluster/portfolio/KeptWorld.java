package fr.passerelle.cluster.portfolio;

import fr.passerelle.language.Thesaurus;
import fr.passerelle.search.Snapshot;
import java.time.LocalDate;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what was read of the clusters for as long as the index and the day stay. One thread reads
 * anew; others get what was read before meanwhile, so that no page waits behind another but the
 * first ones. Safe for use by many threads at once.
 */
public final class KeptWorld {

  private record Known(long version, LocalDate day, ClusterWorld world) {}

  private final WorldReader reader;
  private final ReentrantLock reading = new ReentrantLock();
  private volatile @Nullable Known known;

  public KeptWorld(Thesaurus thesaurus) {
    this.reader = new WorldReader(thesaurus);
  }

  /** The clusters and their members as a snapshot has them, or as one shortly before had them. */
  public ClusterWorld world(Snapshot index, LocalDate day) {
    var before = known;
    if (before != null && isOf(before, index, day)) {
      return before.world();
    }
    if (before != null && !reading.tryLock()) {
      return before.world();
    }
    if (before == null) {
      reading.lock();
    }
    try {
      var now = known;
      if (now != null && isOf(now, index, day)) {
        return now.world();
      }
      var world = reader.read(index, day);
      known = new Known(index.version(), day, world);
      return world;
    } finally {
      reading.unlock();
    }
  }

  private static boolean isOf(Known known, Snapshot index, LocalDate day) {
    return known.version() == index.version() && known.day().equals(day);
  }
}
