package fr.passerelle.search.lucene;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConstantScoreScorerSupplier;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;

/** Evidence that speaks for at least one of these organisations. */
final class SpeaksForQuery extends Query {

  private final long[] numbers;

  /** Takes the organisations' numbers in ascending order; not copied. */
  SpeaksForQuery(long[] sortedNumbers) {
    this.numbers = sortedNumbers;
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
    return new ConstantScoreWeight(this, boost) {
      @Override
      public ScorerSupplier scorerSupplier(LeafReaderContext leaf) throws IOException {
        var values = DocValues.getSortedNumeric(leaf.reader(), IndexFields.SPEAKS_FOR);
        var matching =
            new TwoPhaseIterator(values) {
              @Override
              public boolean matches() throws IOException {
                for (int i = 0; i < values.docValueCount(); i++) {
                  if (Arrays.binarySearch(numbers, values.nextValue()) >= 0) {
                    return true;
                  }
                }
                return false;
              }

              @Override
              public float matchCost() {
                return 40;
              }
            };
        return ConstantScoreScorerSupplier.fromIterator(
            TwoPhaseIterator.asDocIdSetIterator(matching), score(), mode, leaf.reader().maxDoc());
      }

      @Override
      public boolean isCacheable(LeafReaderContext leaf) {
        return false;
      }
    };
  }

  @Override
  public void visit(QueryVisitor visitor) {
    visitor.visitLeaf(this);
  }

  @Override
  public String toString(String field) {
    return "SpeaksFor(" + numbers.length + " organisations)";
  }

  @Override
  public boolean equals(Object other) {
    return sameClassAs(other) && Arrays.equals(numbers, ((SpeaksForQuery) other).numbers);
  }

  @Override
  public int hashCode() {
    return classHash() + Arrays.hashCode(numbers);
  }
}
