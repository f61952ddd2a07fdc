package fr.passerelle.search.lucene;

import fr.passerelle.search.Likeness;
import fr.passerelle.search.Query;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.Nullable;

/** What is near in meaning, in the index at one moment; finds nothing where no encoder is set. */
final class VectorSearch {

  private final IndexSearcher searcher;
  private final @Nullable Meanings meanings;

  VectorSearch(IndexSearcher searcher, @Nullable Meanings meanings) {
    this.searcher = searcher;
    this.meanings = meanings;
  }

  boolean areRead() {
    return meanings != null;
  }

  /** Documents of a kind that pass and are nearest to the question, nearest first. */
  List<Nearest.Found> nearest(
      Query.Meaning query,
      IndexFields.Kind kind,
      org.apache.lucene.search.@Nullable Query passing,
      int limit)
      throws IOException {
    return meanings == null
        ? List.of()
        : Nearest.find(searcher, kind.vector(), meanings.of(query), passing, limit).stream()
            .map(
                found ->
                    new Nearest.Found(
                        found.document(), QueryCompiler.rounded(meanings.scaled(found.cosine()))))
            .toList();
  }

  /** Cosines of pieces of evidence to the question and to each other. */
  Likeness likeness(Query.Meaning query, List<Integer> evidence) throws IOException {
    var vectors = vectors(evidence);
    var cosines = new double[evidence.size()][evidence.size()];
    for (int i = 0; i < cosines.length; i++) {
      float[] one = vectors.get(i);
      for (int j = 0; one != null && j <= i; j++) {
        float[] other = vectors.get(j);
        cosines[i][j] = other == null ? 0 : scaled(Nearest.cosine(one, other));
        cosines[j][i] = cosines[i][j];
      }
    }
    return new Likeness(cosines(query, vectors), cosines);
  }

  /** Cosines of pieces of evidence to the question, 0 where one has no vector yet. */
  double[] closeness(Query.Meaning query, List<Integer> evidence) throws IOException {
    return cosines(query, vectors(evidence));
  }

  private double[] cosines(Query.Meaning query, List<float @Nullable []> vectors) {
    var cosines = new double[vectors.size()];
    if (meanings == null) {
      return cosines;
    }
    float[] asked = meanings.of(query);
    for (int i = 0; i < cosines.length; i++) {
      float[] vector = vectors.get(i);
      cosines[i] =
          vector == null ? 0 : QueryCompiler.rounded(scaled(Nearest.cosine(asked, vector)));
    }
    return cosines;
  }

  private double scaled(double cosine) {
    return meanings == null ? cosine : meanings.scaled(cosine);
  }

  /** The vectors of evidence in the given order; null where one has none. */
  private List<float @Nullable []> vectors(List<Integer> evidence) throws IOException {
    var ascending = evidence.stream().distinct().sorted().toList();
    var found =
        Nearest.vectors(searcher.getIndexReader(), IndexFields.Kind.EVIDENCE.vector(), ascending);
    var ordered = new ArrayList<float @Nullable []>(evidence.size());
    for (int document : evidence) {
      ordered.add(found.get(Collections.binarySearch(ascending, document)));
    }
    return ordered;
  }
}
