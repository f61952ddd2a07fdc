package fr.passerelle.search.lucene;

import fr.passerelle.language.Folding;
import fr.passerelle.language.LegalForms;
import fr.passerelle.organisation.Organisation;
import fr.passerelle.search.Filter;
import fr.passerelle.search.NameMatch;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.IntFunction;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/**
 * Finds organisations by name: candidates by whole names, pinyin, words, and words a letter or two
 * away, then each judged by how alike its best name is.
 */
final class NameSearch {

  private static final int CANDIDATES = 150;
  private static final int MOST_SPELLINGS = 20;

  /** Of a name of more words than that, one may be another without looking for its spellings. */
  private static final int FEW_WORDS = 6;

  private final IndexSearcher searcher;
  private final IntFunction<Organisation> organisations;

  private record Judged(int document, String id, NameLikeness.Likest likest) {}

  NameSearch(IndexSearcher searcher, IntFunction<Organisation> organisations) {
    this.searcher = searcher;
    this.organisations = organisations;
  }

  List<NameMatch> find(String name, Filter filter, int limit) throws IOException {
    String folded = folded(name);
    return folded.isEmpty()
        ? List.of()
        : find(
            folded,
            List.of(exactly(folded), byWords(folded), byAlmostWords(folded)),
            filter,
            0,
            limit);
  }

  /**
   * Finds those that score at least so much, from 0 to 1. The nearer to 1, the fewer candidates: a
   * name can lack no more of the letters asked for than that leaves.
   */
  List<NameMatch> find(String name, Filter filter, double least, int limit) throws IOException {
    String folded = folded(name);
    return folded.isEmpty()
        ? List.of()
        : find(folded, List.of(exactly(folded), byNearlyAll(folded, least)), filter, least, limit);
  }

  private static String folded(String name) {
    String folded = Folding.fold(name);
    return folded.length() > KnownNames.LONGEST ? folded.substring(0, KnownNames.LONGEST) : folded;
  }

  private List<NameMatch> find(
      String folded, List<Query> legs, Filter filter, double least, int limit) throws IOException {
    var documents = new TreeSet<Integer>();
    for (var leg : legs) {
      var restricted = new BooleanQuery.Builder().add(leg, Occur.MUST);
      if (!filter.isEmpty()) {
        restricted.add(FilterCompiler.compile(filter), Occur.FILTER);
      }
      for (var hit : Top.best(searcher, restricted.build(), CANDIDATES)) {
        documents.add(hit.doc);
      }
    }
    return judged(documents, new NameLikeness(folded)).stream()
        .filter(match -> match.likest.score() >= least)
        .limit(limit)
        .map(
            match ->
                new NameMatch(
                    organisations.apply(match.document), match.likest.name(), match.likest.score()))
        .toList();
  }

  /** Best first, equal ones by id. */
  private List<Judged> judged(SortedSet<Integer> documents, NameLikeness likeness)
      throws IOException {
    var leaves = searcher.getLeafContexts();
    var judged = new ArrayList<Judged>();
    int segment = -1;
    @Nullable BinaryDocValues names = null;
    @Nullable BinaryDocValues ids = null;
    for (int document : documents) {
      int at = ReaderUtil.subIndex(document, leaves);
      if (names == null || ids == null || at != segment) {
        segment = at;
        names = DocValues.getBinary(leaves.get(at).reader(), IndexFields.KNOWN_NAMES);
        ids = DocValues.getBinary(leaves.get(at).reader(), IndexFields.ID_TEXT);
      }
      int local = document - leaves.get(at).docBase;
      if (names.advanceExact(local) && ids.advanceExact(local)) {
        var likest = likeness.judge(KnownNames.read(names.binaryValue()));
        if (likest != null) {
          judged.add(new Judged(document, ids.binaryValue().utf8ToString(), likest));
        }
      }
    }
    judged.sort(
        Comparator.comparingDouble((Judged match) -> match.likest.score())
            .reversed()
            .thenComparing(Judged::id));
    return judged;
  }

  private static Query exactly(String folded) {
    String dense = folded.replace(" ", "");
    String bare = LegalForms.without(folded).replace(" ", "");
    var any =
        new BooleanQuery.Builder()
            .add(constant(IndexFields.NAME_KEY, dense, 2), Occur.SHOULD)
            .add(constant(IndexFields.PINYIN, dense, 1), Occur.SHOULD);
    if (!bare.equals(dense)) {
      any.add(constant(IndexFields.NAME_KEY, bare, 1), Occur.SHOULD);
    }
    return any.build();
  }

  private static Query byWords(String folded) {
    var any = new BooleanQuery.Builder();
    for (String word : NameTerms.words(folded)) {
      any.add(term(IndexFields.NAME, word), Occur.SHOULD);
      any.add(new BoostQuery(term(IndexFields.NAME_CITY, word), 0.5f), Occur.SHOULD);
    }
    return any.build();
  }

  /** Each word as it is, or a letter or two otherwise, as typing errors make it. */
  private static Query byAlmostWords(String folded) {
    var any = new BooleanQuery.Builder();
    for (String word : NameTerms.words(folded)) {
      any.add(almost(word, 2), Occur.SHOULD);
      any.add(new BoostQuery(term(IndexFields.NAME_CITY, word), 0.5f), Occur.SHOULD);
    }
    return any.build();
  }

  /** All the words, but for those in which a name may differ and still be so much alike. */
  private Query byNearlyAll(String folded, double least) throws IOException {
    var words =
        Folding.hasHan(folded)
            ? NameTerms.words(folded).stream().filter(NameSearch::isWordOrHan).toList()
            : NameTerms.content(folded);
    boolean few = words.size() <= FEW_WORDS;
    var most = new BooleanQuery.Builder();
    for (String word : words) {
      var name = term(IndexFields.NAME, word);
      boolean known = searcher.getIndexReader().docFreq(name.getTerm()) > 0;
      most.add(
          new DisjunctionMaxQuery(
              List.of(few ? almost(word, known ? 1 : 2) : name, term(IndexFields.NAME_CITY, word)),
              0),
          Occur.SHOULD);
    }
    int spared = spared(words, least);
    most.setMinimumNumberShouldMatch(words.size() - (few ? spared : Math.max(1, spared)));
    return most.build();
  }

  /** How many of the words can be left out, the shortest first, without falling below the least. */
  private static int spared(List<String> words, double least) {
    int letters = words.stream().mapToInt(String::length).sum();
    int left = (int) Math.floor((1 - least) * letters + 1e-9);
    int spared = 0;
    for (int length : words.stream().mapToInt(String::length).sorted().toArray()) {
      left -= length;
      if (left < 0) {
        break;
      }
      spared++;
    }
    return spared;
  }

  /** Pairs of hanzi say nothing that the hanzi do not. */
  private static boolean isWordOrHan(String word) {
    return !Folding.hasHan(word) || word.codePointCount(0, word.length()) == 1;
  }

  private static Query almost(String word, int mostEdits) {
    int edits = word.length() < 4 || Folding.hasHan(word) ? 0 : word.length() < 8 ? 1 : 2;
    return edits == 0
        ? term(IndexFields.NAME, word)
        : new FuzzyQuery(
            new Term(IndexFields.NAME, word), Math.min(edits, mostEdits), 1, MOST_SPELLINGS, true);
  }

  private static TermQuery term(String field, String word) {
    return new TermQuery(new Term(field, word));
  }

  private static Query constant(String field, String value, float boost) {
    return new BoostQuery(new ConstantScoreQuery(term(field, value)), boost);
  }
}
