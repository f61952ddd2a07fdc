package fr.passerelle.search.lucene;

import fr.passerelle.search.Facet;
import fr.passerelle.search.Filter;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.LongStream;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/** Goes over all organisations that pass a filter: how they spread, and which they are. */
final class FacetCounter {

  private interface PerSegment {
    void visit(LeafReaderContext leaf, DocIdSetIterator matching, @Nullable Bits live)
        throws IOException;
  }

  private FacetCounter() {}

  static Facet count(IndexSearcher searcher, Filter.Dimension dimension, Query query, int limit)
      throws IOException {
    var counts = new HashMap<String, Integer>();
    each(
        searcher,
        query,
        (leaf, matching, live) -> countSegment(leaf, matching, live, dimension, counts));
    return new Facet(
        dimension,
        counts.entrySet().stream()
            .sorted(
                Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(Map.Entry.comparingByKey()))
            .limit(limit)
            .map(entry -> new Facet.Count(entry.getKey(), entry.getValue()))
            .toList());
  }

  /** The numbers of all organisations that match, ascending. */
  static long[] numbers(IndexSearcher searcher, Query query) throws IOException {
    var numbers = LongStream.builder();
    each(
        searcher,
        query,
        (leaf, matching, live) -> {
          var values = DocValues.getNumeric(leaf.reader(), IndexFields.NUMBER);
          for (int doc = matching.nextDoc();
              doc != DocIdSetIterator.NO_MORE_DOCS;
              doc = matching.nextDoc()) {
            if ((live == null || live.get(doc)) && values.advanceExact(doc)) {
              numbers.add(values.longValue());
            }
          }
        });
    return numbers.build().sorted().toArray();
  }

  private static void countSegment(
      LeafReaderContext leaf,
      DocIdSetIterator matching,
      @Nullable Bits live,
      Filter.Dimension dimension,
      Map<String, Integer> counts)
      throws IOException {
    var values = DocValues.getSortedSet(leaf.reader(), IndexFields.facet(dimension));
    var byOrdinal = new int[(int) values.getValueCount()];
    for (int doc = matching.nextDoc();
        doc != DocIdSetIterator.NO_MORE_DOCS;
        doc = matching.nextDoc()) {
      if ((live == null || live.get(doc)) && values.advanceExact(doc)) {
        for (int i = 0; i < values.docValueCount(); i++) {
          byOrdinal[(int) values.nextOrd()]++;
        }
      }
    }
    for (int ordinal = 0; ordinal < byOrdinal.length; ordinal++) {
      if (byOrdinal[ordinal] > 0) {
        counts.merge(values.lookupOrd(ordinal).utf8ToString(), byOrdinal[ordinal], (a, b) -> a + b);
      }
    }
  }

  private static void each(IndexSearcher searcher, Query query, PerSegment visitor)
      throws IOException {
    var weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
    for (var leaf : searcher.getLeafContexts()) {
      var scorer = weight.scorer(leaf);
      if (scorer != null) {
        visitor.visit(leaf, scorer.iterator(), leaf.reader().getLiveDocs());
      }
    }
  }
}
