package fr.passerelle.search.lucene;

import fr.passerelle.search.Filter;
import java.util.ArrayList;
import org.apache.lucene.document.LatLonPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/** Turns a filter into a query over the documents of organisations. */
final class FilterCompiler {

  /** Every organisation: they alone have this field's term. */
  private static final Query ORGANISATIONS =
      new TermQuery(new Term(IndexFields.facet(Filter.Dimension.SOURCE) + ".any", "1"));

  private FilterCompiler() {}

  static Query compile(Filter filter) {
    if (filter.isEmpty()) {
      return ORGANISATIONS;
    }
    var all = new BooleanQuery.Builder();
    filter
        .values()
        .forEach(
            (dimension, accepted) -> {
              var terms = new ArrayList<BytesRef>();
              accepted.forEach(value -> terms.add(new BytesRef(value)));
              all.add(new TermInSetQuery(IndexFields.facet(dimension), terms), Occur.FILTER);
            });
    var near = filter.near();
    if (near != null) {
      all.add(
          LatLonPoint.newDistanceQuery(
              IndexFields.LOCATION,
              near.centre().latitude(),
              near.centre().longitude(),
              near.withinKilometres() * 1000),
          Occur.FILTER);
    }
    return all.build();
  }
}
