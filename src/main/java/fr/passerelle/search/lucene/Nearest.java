package fr.passerelle.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.KnnVectorValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.AcceptDocs;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.util.VectorUtil;
import org.jspecify.annotations.Nullable;

/**
 * The documents whose vectors are nearest to one. Looks through the quantised vectors of small
 * segments one by one, since a graph would depend on the order in which it was built, and through
 * the graph of large ones; the best are compared again by their exact vectors.
 */
final class Nearest {

  /** Looking through so many takes about ten milliseconds. */
  private static final int MOST_LOOKED_THROUGH = 100_000;

  /** So many more are found by quantised vectors, which differ by segment, than are answered. */
  private static final int OVERSAMPLING = 3;

  /** A document and its cosine. */
  record Found(int document, double cosine) {}

  private Nearest() {}

  /** At most {@code limit} documents that pass, highest cosine first, equal ones by document. */
  static List<Found> find(
      IndexSearcher searcher, String field, float[] target, @Nullable Query filter, int limit)
      throws IOException {
    var rough = new ArrayList<Found>();
    var weight =
        filter == null
            ? null
            : searcher.createWeight(searcher.rewrite(filter), ScoreMode.COMPLETE_NO_SCORES, 1);
    for (var leaf : searcher.getLeafContexts()) {
      var values = leaf.reader().getFloatVectorValues(field);
      if (values == null || values.size() == 0) {
        continue;
      }
      DocIdSetIterator passing = null;
      if (weight != null) {
        var scorer = weight.scorer(leaf);
        if (scorer == null) {
          continue;
        }
        passing = scorer.iterator();
      }
      if (values.size() <= MOST_LOOKED_THROUGH) {
        lookThrough(leaf, values, target, passing, limit * OVERSAMPLING, rough);
      } else {
        followGraph(leaf, field, target, passing, limit * OVERSAMPLING, rough);
      }
    }
    rough.sort(Comparator.comparingDouble(Found::cosine).reversed());
    var best = rough.subList(0, Math.min(rough.size(), limit * OVERSAMPLING));
    var documents = best.stream().map(Found::document).sorted().toList();
    var vectors = vectors(searcher.getIndexReader(), field, documents);
    var exact = new ArrayList<Found>();
    for (int i = 0; i < vectors.size(); i++) {
      float[] vector = vectors.get(i);
      if (vector != null) {
        exact.add(new Found(documents.get(i), cosine(target, vector)));
      }
    }
    exact.sort(
        Comparator.comparingDouble(Found::cosine).reversed().thenComparingInt(Found::document));
    return exact.subList(0, Math.min(exact.size(), limit));
  }

  /** The exact vectors of documents given in ascending order; null where one has none. */
  static List<float @Nullable []> vectors(IndexReader reader, String field, List<Integer> documents)
      throws IOException {
    var vectors = new ArrayList<float @Nullable []>(documents.size());
    var leaves = reader.leaves();
    FloatVectorValues values = null;
    var iterator = DocIdSetIterator.empty();
    int current = -1;
    for (int document : documents) {
      int index = ReaderUtil.subIndex(document, leaves);
      var leaf = leaves.get(index);
      if (index != current) {
        current = index;
        values = leaf.reader().getFloatVectorValues(field);
        iterator = values == null ? DocIdSetIterator.empty() : values.iterator();
      }
      int inLeaf = document - leaf.docBase;
      int at = iterator.docID() < inLeaf ? iterator.advance(inLeaf) : iterator.docID();
      vectors.add(
          values != null
                  && at == inLeaf
                  && iterator instanceof KnnVectorValues.DocIndexIterator indexed
              ? values.vectorValue(indexed.index()).clone()
              : null);
    }
    return vectors;
  }

  /** The cosine of two vectors of unit length; 0 where it is below. */
  static double cosine(float[] one, float[] other) {
    return Math.clamp(VectorUtil.dotProduct(one, other), 0, 1);
  }

  private static void lookThrough(
      LeafReaderContext leaf,
      FloatVectorValues values,
      float[] target,
      @Nullable DocIdSetIterator passing,
      int most,
      List<Found> found)
      throws IOException {
    var scorer = values.scorer(target);
    if (scorer == null) {
      return;
    }
    var live = leaf.reader().getLiveDocs();
    var best = new PriorityQueue<Found>(Comparator.comparingDouble(Found::cosine));
    var vectors = scorer.iterator();
    var leading = passing == null ? vectors : passing;
    for (int document = leading.nextDoc();
        document != DocIdSetIterator.NO_MORE_DOCS;
        document = leading.nextDoc()) {
      if (passing != null) {
        int at = vectors.docID() < document ? vectors.advance(document) : vectors.docID();
        if (at != document) {
          continue;
        }
      }
      if (live != null && !live.get(document)) {
        continue;
      }
      double score = scorer.score();
      if (best.size() < most) {
        best.add(new Found(leaf.docBase + document, score));
      } else if (score > best.element().cosine()) {
        best.remove();
        best.add(new Found(leaf.docBase + document, score));
      }
    }
    found.addAll(best);
  }

  private static void followGraph(
      LeafReaderContext leaf,
      String field,
      float[] target,
      @Nullable DocIdSetIterator passing,
      int most,
      List<Found> found)
      throws IOException {
    var reader = leaf.reader();
    var accepted =
        passing == null
            ? AcceptDocs.fromLiveDocs(reader.getLiveDocs(), reader.maxDoc())
            : AcceptDocs.fromIteratorSupplier(() -> passing, reader.getLiveDocs(), reader.maxDoc());
    var top = reader.searchNearestVectors(field, target, most, accepted, Integer.MAX_VALUE);
    for (var hit : top.scoreDocs) {
      found.add(new Found(leaf.docBase + hit.doc, hit.score));
    }
  }
}
