package fr.passerelle.search.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;

/**
 * Leads from an organisation's number to its document.
 *
 * <p>For each segment the numbers are sorted once and kept as long as the segment lives; 12 bytes
 * an organisation. Safe for use by many threads.
 */
final class OrganisationOrdinals {

  private static final class Column {
    private final long[] numbers;
    private final int[] documents;

    Column(long[] numbers, int[] documents) {
      this.numbers = numbers;
      this.documents = documents;
    }
  }

  private final SegmentCache<Column> columns = new SegmentCache<>(OrganisationOrdinals::read);

  /** Returns the document of the organisation with this number, or -1. */
  int document(List<LeafReaderContext> leaves, long number) throws IOException {
    for (var leaf : leaves) {
      var column = columns.get(leaf);
      int at = Arrays.binarySearch(column.numbers, number);
      if (at < 0) {
        continue;
      }
      // a replaced organisation can stand several times in a segment; at most one lives
      while (at > 0 && column.numbers[at - 1] == number) {
        at--;
      }
      Bits live = leaf.reader().getLiveDocs();
      for (; at < column.numbers.length && column.numbers[at] == number; at++) {
        if (live == null || live.get(column.documents[at])) {
          return leaf.docBase + column.documents[at];
        }
      }
    }
    return -1;
  }

  private static Column read(LeafReaderContext leaf) throws IOException {
    var values = DocValues.getNumeric(leaf.reader(), IndexFields.NUMBER);
    var pairs = new long[leaf.reader().maxDoc()][];
    int count = 0;
    for (int doc = values.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = values.nextDoc()) {
      pairs[count++] = new long[] {values.longValue(), doc};
    }
    Arrays.sort(pairs, 0, count, (a, b) -> Long.compare(a[0], b[0]));
    var numbers = new long[count];
    var documents = new int[count];
    for (int i = 0; i < count; i++) {
      numbers[i] = pairs[i][0];
      documents[i] = (int) pairs[i][1];
    }
    return new Column(numbers, documents);
  }
}
