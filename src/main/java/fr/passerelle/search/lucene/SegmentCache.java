package fr.passerelle.search.lucene;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.jspecify.annotations.Nullable;

/**
 * Keeps something for each segment, for as long as the segment lives. Safe for use by many threads.
 */
final class SegmentCache<T> {

  /** Makes what is kept. */
  interface Maker<T> {
    T make(LeafReaderContext leaf) throws IOException;
  }

  private final Map<IndexReader.CacheKey, T> kept = new ConcurrentHashMap<>();
  private final Maker<T> maker;

  SegmentCache(Maker<T> maker) {
    this.maker = maker;
  }

  T get(LeafReaderContext leaf) throws IOException {
    var helper = leaf.reader().getCoreCacheHelper();
    if (helper == null) {
      return maker.make(leaf);
    }
    @Nullable T known = kept.get(helper.getKey());
    if (known != null) {
      return known;
    }
    var made = maker.make(leaf);
    if (kept.putIfAbsent(helper.getKey(), made) == null) {
      helper.addClosedListener(kept::remove);
    }
    return made;
  }
}
