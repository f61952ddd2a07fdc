package fr.passerelle.search.lucene;

import fr.passerelle.language.Folding;
import fr.passerelle.organisation.Organisation;
import fr.passerelle.search.Filter;
import fr.passerelle.search.NameMatch;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.IntFunction;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * Finds organisations by name: candidates by whole names, pinyin, words, and words a letter or two
 * away, then each judged by how alike its best name is.
 */
final class NameSearch {

  private static final int CANDIDATES = 150;
  private static final int MOST_SPELLINGS = 20;

  private final IndexSearcher searcher;
  private final IntFunction<Organisation> organisations;

  NameSearch(IndexSearcher searcher, IntFunction<Organisation> organisations) {
    this.searcher = searcher;
    this.organisations = organisations;
  }

  List<NameMatch> find(String name, Filter filter, int limit) throws IOException {
    String folded = Folding.fold(name);
    if (folded.isEmpty()) {
      return List.of();
    }
    if (folded.length() > 300) {
      folded = folded.substring(0, 300);
    }
    var documents = new LinkedHashMap<Integer, Boolean>();
    for (var leg : List.of(exactly(folded), byWords(folded), byAlmostWords(folded))) {
      var restricted = new BooleanQuery.Builder().add(leg, Occur.MUST);
      if (!filter.isEmpty()) {
        restricted.add(FilterCompiler.compile(filter), Occur.FILTER);
      }
      for (var hit : searcher.search(restricted.build(), CANDIDATES).scoreDocs) {
        documents.putIfAbsent(hit.doc, true);
      }
    }
    var likeness = new NameLikeness(folded);
    var matches = new ArrayList<NameMatch>();
    for (int document : documents.keySet()) {
      likeness.judge(organisations.apply(document)).ifPresent(matches::add);
    }
    matches.sort(
        Comparator.comparingDouble(NameMatch::score)
            .reversed()
            .thenComparing(match -> match.organisation().id()));
    return matches.stream().limit(limit).toList();
  }

  private static Query exactly(String folded) {
    String dense = folded.replace(" ", "");
    return new BooleanQuery.Builder()
        .add(constant(IndexFields.NAME_KEY, dense, 2), Occur.SHOULD)
        .add(constant(IndexFields.PINYIN, dense, 1), Occur.SHOULD)
        .build();
  }

  private static Query byWords(String folded) {
    var any = new BooleanQuery.Builder();
    for (String word : NameTerms.words(folded)) {
      any.add(new TermQuery(new Term(IndexFields.NAME, word)), Occur.SHOULD);
      any.add(
          new BoostQuery(new TermQuery(new Term(IndexFields.NAME_CITY, word)), 0.5f), Occur.SHOULD);
    }
    return any.build();
  }

  /** Each word as it is, or a letter or two otherwise, as typing errors make it. */
  private static Query byAlmostWords(String folded) {
    var any = new BooleanQuery.Builder();
    for (String word : NameTerms.words(folded)) {
      int edits = word.length() < 4 || Folding.hasHan(word) ? 0 : word.length() < 8 ? 1 : 2;
      var term = new Term(IndexFields.NAME, word);
      any.add(
          edits == 0 ? new TermQuery(term) : new FuzzyQuery(term, edits, 1, MOST_SPELLINGS, true),
          Occur.SHOULD);
      any.add(
          new BoostQuery(new TermQuery(new Term(IndexFields.NAME_CITY, word)), 0.5f), Occur.SHOULD);
    }
    return any.build();
  }

  private static Query constant(String field, String value, float boost) {
    return new BoostQuery(new ConstantScoreQuery(new TermQuery(new Term(field, value))), boost);
  }
}
