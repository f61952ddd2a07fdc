package fr.passerelle.search.lucene;

import fr.passerelle.search.Filter;
import fr.passerelle.search.Hit;
import fr.passerelle.search.Query;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/** The evidence in the index at one moment, and whom it speaks for. */
final class EvidenceSearch {

  private final IndexSearcher searcher;
  private final QueryCompiler queries;
  private final VectorSearch vectors;
  private final OrganisationOrdinals ordinals;

  /** A need asks several times for whom a filter lets pass. */
  private final Map<Filter, long[]> passing = new ConcurrentHashMap<>();

  EvidenceSearch(
      IndexSearcher searcher,
      QueryCompiler queries,
      VectorSearch vectors,
      OrganisationOrdinals ordinals) {
    this.searcher = searcher;
    this.queries = queries;
    this.vectors = vectors;
    this.ordinals = ordinals;
  }

  /** Evidence of a kind that fits and speaks for who passes, best first, without some of it. */
  List<Hit.OfEvidence> find(
      IndexFields.Kind kind,
      Query query,
      Filter filter,
      org.apache.lucene.search.@Nullable Query without,
      int limit)
      throws IOException {
    long @Nullable [] numbers = filter.isEmpty() ? null : numbers(filter);
    var hits = new ArrayList<Hit.OfEvidence>();
    if (query instanceof Query.Meaning meaning) {
      var allowed =
          numbers == null && without == null
              ? null
              : restricted(MatchAllDocsQuery.INSTANCE, numbers, without);
      for (var found : vectors.nearest(meaning, kind, allowed, limit)) {
        var speaking = speaksFor(found.document(), numbers);
        hits.add(new Hit.OfEvidence(found.document(), speaking, found.cosine()));
      }
      return List.copyOf(hits);
    }
    var compiled = queries.compile(query, kind);
    for (var hit : Top.best(searcher, restricted(compiled.query(), numbers, without), limit)) {
      hits.add(new Hit.OfEvidence(hit.doc, speaksFor(hit.doc, numbers), compiled.share(hit)));
    }
    return List.copyOf(hits);
  }

  /** The evidence that speaks for an organisation, freshest first, with those who pass. */
  List<Hit.OfEvidence> of(String organisationId, Filter filter, int limit) throws IOException {
    long @Nullable [] numbers = filter.isEmpty() ? null : numbers(filter);
    var query = new TermQuery(new Term(IndexFields.EVIDENCE_OF, organisationId));
    var hits = new ArrayList<Hit.OfEvidence>();
    for (var hit : Top.of(searcher, query, Top.FRESHEST, limit)) {
      hits.add(new Hit.OfEvidence(hit.doc, speaksFor(hit.doc, numbers), 1));
    }
    return List.copyOf(hits);
  }

  private static BooleanQuery restricted(
      org.apache.lucene.search.Query query,
      long @Nullable [] numbers,
      org.apache.lucene.search.@Nullable Query without) {
    var restricted = new BooleanQuery.Builder().add(query, Occur.MUST);
    if (without != null) {
      restricted.add(without, Occur.MUST_NOT);
    }
    if (numbers != null) {
      restricted.add(new SpeaksForQuery(numbers), Occur.FILTER);
    }
    return restricted.build();
  }

  private long[] numbers(Filter filter) throws IOException {
    long[] known = passing.get(filter);
    if (known == null) {
      known = FacetCounter.numbers(searcher, FilterCompiler.compile(filter));
      passing.put(filter, known);
    }
    return known;
  }

  /** Whom evidence speaks for, of those that pass; null lets all pass. */
  private List<Integer> speaksFor(int document, long @Nullable [] numbers) throws IOException {
    var leaves = searcher.getLeafContexts();
    var leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
    var spoken = DocValues.getSortedNumeric(leaf.reader(), IndexFields.SPEAKS_FOR);
    if (!spoken.advanceExact(document - leaf.docBase)) {
      return List.of();
    }
    var organisations = new ArrayList<Integer>(spoken.docValueCount());
    for (int i = 0; i < spoken.docValueCount(); i++) {
      long number = spoken.nextValue();
      int organisation =
          numbers == null || Arrays.binarySearch(numbers, number) >= 0
              ? ordinals.document(leaves, number)
              : -1;
      if (organisation >= 0) {
        organisations.add(organisation);
      }
    }
    return organisations;
  }
}
