package fr.passerelle.search.lucene;

import fr.passerelle.language.Folding;
import fr.passerelle.language.Language;
import fr.passerelle.search.Filter;
import fr.passerelle.search.Query.Concepts;
import fr.passerelle.search.Query.Everything;
import fr.passerelle.search.Query.Gloss;
import fr.passerelle.search.Query.Meaning;
import fr.passerelle.search.Query.Words;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;

/** Turns the domain's queries into Lucene's for one kind of document. */
final class QueryCompiler {

  /** A long need is searched by its rarest words; more cost time and change nothing. */
  private static final int MOST_TERMS = 48;

  /** What is said again is what it is about: nDCG@10 on FP7 dev .143 so, .128 counted once. */
  private static final int MOST_TIMES = 3;

  private static final MathContext DIGITS = new MathContext(5);
  private static final float UNSTEMMED = 0.6f;
  private static final float BIGRAMS = 0.4f;
  private static final float NARROWER = 0.8f;
  private static final float BOTH = 0.1f;

  private final Analyzer analyser;
  private final IndexReader reader;

  QueryCompiler(Analyzer analyser, IndexReader reader) {
    this.analyser = analyser;
    this.reader = reader;
  }

  /** A query, and a score that no document can exceed. */
  record Compiled(Query query, double best) {

    /**
     * The share of the best reachable score, rounded, so that the order in which a segment layout
     * adds up the parts of a score does not show.
     */
    double share(ScoreDoc hit) {
      double raw = ((Number) ((FieldDoc) hit).fields[0]).doubleValue();
      return rounded(Math.clamp(raw / best, 0, 1));
    }
  }

  /** A term and how often the query says it. */
  private record Asked(Term term, int times) {}

  /** A clause and the most it can add to a score. */
  private record Clause(Query query, double most) {}

  /** A score from 0 to 1 to five digits. */
  static double rounded(double share) {
    return share == 0 ? 0 : new BigDecimal(share).round(DIGITS).doubleValue();
  }

  /** Compiles a query of words or concepts, or of everything, for one kind of document. */
  Compiled compile(fr.passerelle.search.Query query, IndexFields.Kind kind) throws IOException {
    return switch (query) {
      case Words words -> words(words, kind);
      case Gloss gloss -> gloss(gloss, kind);
      case Concepts concepts -> concepts(concepts, kind);
      case Meaning _ -> throw new IllegalArgumentException("meanings are no words");
      case Everything _ -> new Compiled(everything(kind), 1);
    };
  }

  private static Query everything(IndexFields.Kind kind) {
    return switch (kind) {
      case ORGANISATION -> new ConstantScoreQuery(FilterCompiler.compile(Filter.NONE));
      case OFFER, REQUEST -> new ConstantScoreQuery(Partnering.standingFor(kind));
      case EVIDENCE -> new MatchNoDocsQuery("evidence is not listed whole");
    };
  }

  private Compiled words(Words words, IndexFields.Kind kind) throws IOException {
    String simplified = Folding.simplify(words.text());
    var clauses = new ArrayList<Clause>();
    if (words.language() == Language.CHINESE) {
      for (var term : rarest(kind.words(Language.CHINESE), simplified)) {
        clauses.add(term(term, 1));
      }
      for (var term : rarest(kind.bigrams(), simplified)) {
        clauses.add(term(term, BIGRAMS));
      }
      for (var term : rarest(kind.folded(), Analysers.latin(simplified))) {
        clauses.add(term(term, 1));
      }
      return anyOf(clauses, 0);
    }
    for (var term : rarest(kind.folded(), Analysers.latin(simplified))) {
      var stems = Analysers.terms(analyser, kind.words(words.language()), term.term.text());
      if (stems.isEmpty()) {
        continue; // a small word
      }
      var stem =
          term(new Asked(new Term(kind.words(words.language()), stems.getFirst()), term.times), 1);
      var unstemmed = term(term, UNSTEMMED);
      clauses.add(
          new Clause(
              new DisjunctionMaxQuery(List.of(stem.query, unstemmed.query), BOTH),
              Math.max(stem.most, unstemmed.most) + BOTH * Math.min(stem.most, unstemmed.most)));
    }
    return anyOf(clauses, words.required());
  }

  private Compiled gloss(Gloss gloss, IndexFields.Kind kind) throws IOException {
    var clauses = new ArrayList<Clause>();
    for (var term : rarest(kind.gloss(), gloss.text())) {
      clauses.add(term(term, 1));
    }
    return anyOf(clauses, gloss.required());
  }

  private Compiled concepts(Concepts concepts, IndexFields.Kind kind) {
    var clauses = new ArrayList<Clause>();
    for (var weighted : concepts.concepts()) {
      float weight = (float) weighted.weight();
      Query itself = constant(kind.concept(), weighted.concept(), weight);
      Query below = constant(kind.conceptAbove(), weighted.concept(), weight * NARROWER);
      clauses.add(new Clause(new DisjunctionMaxQuery(List.of(itself, below), 0), weight));
    }
    return anyOf(clauses, 0);
  }

  private static Query constant(String field, String value, float boost) {
    return new BoostQuery(new ConstantScoreQuery(new TermQuery(new Term(field, value))), boost);
  }

  /**
   * A term's clause. BM25 gives at most the boost times the inverse document frequency, however
   * often the term occurs.
   */
  private Clause term(Asked asked, float weight) throws IOException {
    var term = asked.term;
    float boost = weight * Math.min(MOST_TIMES, asked.times);
    long documents = Math.max(1, reader.getDocCount(term.field()));
    long with = reader.docFreq(term);
    double idf = Math.log(1 + (documents - with + 0.5) / (with + 0.5));
    return new Clause(new BoostQuery(new TermQuery(term), boost), boost * idf);
  }

  private static Compiled anyOf(List<Clause> clauses, double required) {
    if (clauses.isEmpty()) {
      return new Compiled(new MatchNoDocsQuery("no words"), 1);
    }
    var any = new BooleanQuery.Builder();
    clauses.forEach(clause -> any.add(clause.query, Occur.SHOULD));
    any.setMinimumNumberShouldMatch(Math.max(1, (int) Math.ceil(required * clauses.size())));
    double best = clauses.stream().mapToDouble(clause -> clause.most).sum();
    return new Compiled(any.build(), Math.max(best, 1e-6));
  }

  /** The distinct terms of a text that occur in a field, rarest first, at most so many. */
  private List<Asked> rarest(String field, String text) throws IOException {
    Map<String, Integer> times = new LinkedHashMap<>();
    for (String term : Analysers.terms(analyser, field, text)) {
      times.merge(term, 1, Integer::sum);
    }
    record Counted(Asked asked, int frequency) {}
    var counted = new ArrayList<Counted>();
    for (var entry : times.entrySet()) {
      var term = new Term(field, entry.getKey());
      counted.add(new Counted(new Asked(term, entry.getValue()), reader.docFreq(term)));
    }
    return counted.stream()
        .sorted(Comparator.comparingInt(Counted::frequency))
        .limit(MOST_TERMS)
        .map(Counted::asked)
        .toList();
  }
}
