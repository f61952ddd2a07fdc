package fr.passerelle.search.lucene;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.jspecify.annotations.Nullable;

/**
 * The values of columns as text, by their ordinals: the codec keeps them packed, and unpacking a
 * thousand candidates' values costs more than judging them. Columns of very many values are not
 * kept. Safe for use by many threads.
 */
final class ColumnTerms {

  private static final int MOST_KEPT = 30_000;

  private final SegmentCache<Map<String, String[]>> kept =
      new SegmentCache<>(leaf -> new ConcurrentHashMap<>());

  /** All values of a column in the order of their ordinals; null where there are too many. */
  String @Nullable [] of(LeafReaderContext leaf, String field, SortedSetDocValues values)
      throws IOException {
    if (values.getValueCount() > MOST_KEPT) {
      return null;
    }
    var fields = kept.get(leaf);
    String[] known = fields.get(field);
    if (known == null) {
      known = read(values);
      fields.put(field, known);
    }
    return known;
  }

  private static String[] read(SortedSetDocValues values) throws IOException {
    var read = new String[(int) values.getValueCount()];
    var terms = values.termsEnum();
    for (var term = terms.next(); term != null; term = terms.next()) {
      read[(int) terms.ord()] = term.utf8ToString();
    }
    return read;
  }
}
