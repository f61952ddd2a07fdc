package fr.passerelle.search.lucene;

import fr.passerelle.search.Filter;
import java.io.IOException;
import org.apache.lucene.document.LatLonDocValuesField;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollectorManager;

/** The first hits of a query, in an order that does not depend on how the index was filled. */
final class Top {

  private static final int COUNT_EXACTLY_TO = 0;
  private static final SortField BY_ID = new SortField(IndexFields.ID, SortField.Type.STRING);
  private static final Sort BEST = new Sort(SortField.FIELD_SCORE, BY_ID);

  static final Sort FRESHEST =
      new Sort(new SortField(IndexFields.UPDATED, SortField.Type.LONG, true), BY_ID);
  static final Sort ID = new Sort(BY_ID);

  private Top() {}

  static Sort sort(fr.passerelle.search.Query.Everything.Order order, Filter filter) {
    var near = filter.near();
    return switch (order) {
      case BY_ID -> ID;
      case FRESHEST -> FRESHEST;
      case NEAREST ->
          near == null
              ? ID
              : new Sort(
                  LatLonDocValuesField.newDistanceSort(
                      IndexFields.LOCATION, near.centre().latitude(), near.centre().longitude()),
                  BY_ID);
    };
  }

  /** The best ones, equal ones by id. */
  static ScoreDoc[] best(IndexSearcher searcher, Query query, int limit) throws IOException {
    return of(searcher, query, BEST, limit);
  }

  static ScoreDoc[] of(IndexSearcher searcher, Query query, Sort sort, int limit)
      throws IOException {
    int most = Math.max(1, Math.min(limit, searcher.getIndexReader().maxDoc()));
    var collector = new TopFieldCollectorManager(sort, most, null, COUNT_EXACTLY_TO);
    return searcher.search(query, collector).scoreDocs;
  }
}
