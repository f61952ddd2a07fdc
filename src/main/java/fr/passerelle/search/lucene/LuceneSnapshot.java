package fr.passerelle.search.lucene;

import fr.passerelle.language.Language;
import fr.passerelle.language.Thesaurus;
import fr.passerelle.organisation.Evidence;
import fr.passerelle.organisation.Identifier;
import fr.passerelle.organisation.Organisation;
import fr.passerelle.organisation.json.OrganisationJson;
import fr.passerelle.search.Facet;
import fr.passerelle.search.Filter;
import fr.passerelle.search.Hit;
import fr.passerelle.search.NameMatch;
import fr.passerelle.search.Query;
import fr.passerelle.search.SearchFailed;
import fr.passerelle.search.Snapshot;
import fr.passerelle.search.Suggestion;
import fr.passerelle.search.Town;
import fr.passerelle.search.Traits;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/** The Lucene index at one moment. */
final class LuceneSnapshot implements Snapshot {

  private static final MathContext DIGITS = new MathContext(5);

  private final SearcherManager searchers;
  private final IndexSearcher searcher;
  private final long version;
  private final Analyzer analyser;
  private final OrganisationOrdinals ordinals;
  private final ColumnTerms terms;
  private final Thesaurus thesaurus;
  private final VectorSearch vectors;
  private final QueryCompiler queries;
  private volatile int organisations = -1; // counted when first asked for

  LuceneSnapshot(
      SearcherManager searchers,
      long version,
      Analyzer analyser,
      OrganisationOrdinals ordinals,
      ColumnTerms terms,
      Thesaurus thesaurus,
      @Nullable Meanings meanings)
      throws IOException {
    this.searchers = searchers;
    this.searcher = searchers.acquire();
    this.version = version;
    this.analyser = analyser;
    this.ordinals = ordinals;
    this.terms = terms;
    this.thesaurus = thesaurus;
    this.vectors = new VectorSearch(searcher, meanings);
    this.queries = new QueryCompiler(analyser, searcher.getIndexReader());
  }

  @Override
  public long version() {
    return version;
  }

  @Override
  public int organisations() {
    if (organisations < 0) {
      organisations = count(Filter.NONE);
    }
    return organisations;
  }

  @Override
  public int evidence() {
    return searcher.getIndexReader().numDocs() - organisations();
  }

  @Override
  public List<Hit.OfOrganisation> profiles(Query query, Filter filter, int limit) {
    return reading(
        () -> {
          if (query instanceof Query.Meaning meaning) {
            var passing = filter.isEmpty() ? null : FilterCompiler.compile(filter);
            return vectors.nearest(meaning, IndexFields.Kind.ORGANISATION, passing, limit).stream()
                .map(found -> new Hit.OfOrganisation(found.document(), rounded(found.cosine())))
                .toList();
          }
          var restricted = new BooleanQuery.Builder();
          var compiled = compile(query, IndexFields.Kind.ORGANISATION);
          restricted.add(compiled.query(), Occur.MUST);
          if (!filter.isEmpty()) {
            restricted.add(FilterCompiler.compile(filter), Occur.FILTER);
          }
          var hits = new ArrayList<Hit.OfOrganisation>();
          if (query instanceof Query.Everything(var order)) {
            for (var hit : Top.of(searcher, restricted.build(), Top.sort(order, filter), limit)) {
              hits.add(new Hit.OfOrganisation(hit.doc, 1));
            }
            return List.copyOf(hits);
          }
          for (var hit : Top.best(searcher, restricted.build(), limit)) {
            hits.add(new Hit.OfOrganisation(hit.doc, score(hit, compiled.best())));
          }
          return List.copyOf(hits);
        });
  }

  @Override
  public List<Hit.OfEvidence> evidence(Query query, Filter filter, int limit) {
    var none = new MatchNoDocsQuery("evidence does not expire");
    return evidence(IndexFields.Kind.EVIDENCE, query, filter, none, limit);
  }

  private List<Hit.OfEvidence> evidence(
      IndexFields.Kind kind,
      Query query,
      Filter filter,
      org.apache.lucene.search.Query without,
      int limit) {
    return reading(
        () -> {
          long @Nullable [] passing = filter.isEmpty() ? null : numbers(filter);
          var restricted = new BooleanQuery.Builder();
          restricted.add(without, Occur.MUST_NOT);
          if (passing != null) {
            restricted.add(new SpeaksForQuery(passing), Occur.FILTER);
          }
          var hits = new ArrayList<Hit.OfEvidence>();
          if (query instanceof Query.Meaning meaning) {
            restricted.add(MatchAllDocsQuery.INSTANCE, Occur.FILTER);
            for (var found : vectors.nearest(meaning, kind, restricted.build(), limit)) {
              var speaking = speaksFor(found.document(), passing);
              hits.add(new Hit.OfEvidence(found.document(), speaking, rounded(found.cosine())));
            }
            return List.copyOf(hits);
          }
          var compiled = compile(query, kind);
          restricted.add(compiled.query(), Occur.MUST);
          for (var hit : Top.best(searcher, restricted.build(), limit)) {
            hits.add(
                new Hit.OfEvidence(
                    hit.doc, speaksFor(hit.doc, passing), score(hit, compiled.best())));
          }
          return List.copyOf(hits);
        });
  }

  @Override
  public boolean readsMeaning() {
    return vectors.areRead();
  }

  @Override
  public double[][] likeness(List<Integer> evidence) {
    return reading(() -> vectors.likeness(evidence));
  }

  @Override
  public double[] closeness(Query.Meaning query, List<Integer> evidence) {
    return reading(() -> vectors.closeness(query, evidence));
  }

  @Override
  public List<Hit.OfEvidence> evidenceOf(int organisation, int limit) {
    return reading(
        () -> {
          String id = OrganisationJson.organisation(json(organisation)).id();
          var query = new TermQuery(new Term(IndexFields.EVIDENCE_OF, id));
          var hits = new ArrayList<Hit.OfEvidence>();
          for (var hit : Top.of(searcher, query, Top.FRESHEST, limit)) {
            hits.add(new Hit.OfEvidence(hit.doc, speaksFor(hit.doc, null), 1));
          }
          return List.copyOf(hits);
        });
  }

  @Override
  public int offers() {
    return reading(() -> Partnering.count(searcher, IndexFields.Kind.OFFER));
  }

  @Override
  public int requests() {
    return reading(() -> Partnering.count(searcher, IndexFields.Kind.REQUEST));
  }

  @Override
  public List<Hit.OfEvidence> offers(Query query, Filter filter, LocalDate day, int limit) {
    return evidence(IndexFields.Kind.OFFER, query, filter, Partnering.expired(day), limit);
  }

  @Override
  public List<Hit.OfEvidence> requests(Query query, Filter filter, LocalDate day, int limit) {
    return evidence(IndexFields.Kind.REQUEST, query, filter, Partnering.expired(day), limit);
  }

  @Override
  public List<Evidence> partnering(String organisationId, LocalDate day, int limit) {
    return reading(
        () -> {
          var found = new ArrayList<Evidence>();
          var query = Partnering.of(organisationId, day);
          for (var hit : Top.of(searcher, query, Top.FRESHEST, limit)) {
            found.add(evidence(hit.doc));
          }
          return List.copyOf(found);
        });
  }

  @Override
  public List<Traits> traits(Collection<Integer> organisations) {
    return reading(() -> new TraitsReader(searcher.getIndexReader(), terms).read(organisations));
  }

  @Override
  public int count(Filter filter) {
    return reading(() -> searcher.count(FilterCompiler.compile(filter)));
  }

  @Override
  public Facet facet(Filter.Dimension dimension, Filter filter, int limit) {
    return reading(
        () -> FacetCounter.count(searcher, dimension, FilterCompiler.compile(filter), limit));
  }

  @Override
  public Organisation organisation(int ordinal) {
    return OrganisationJson.organisation(json(ordinal));
  }

  @Override
  public Evidence evidence(int ordinal) {
    return OrganisationJson.evidence(json(ordinal));
  }

  @Override
  public Optional<Organisation> find(String id) {
    return reading(
        () -> {
          var byId = one(new Term(IndexFields.KEY, IndexFields.Kind.ORGANISATION.key(id)));
          if (byId.isPresent()) {
            return byId;
          }
          String last = id.substring(id.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
          String key =
              Identifier.parse("ror:" + last)
                  .map(Identifier::key)
                  .orElse(id.toLowerCase(Locale.ROOT));
          return one(new Term(IndexFields.IDENTIFIER, key));
        });
  }

  @Override
  public OptionalInt ordinal(String id) {
    return reading(
        () -> {
          int document = ordinals.document(searcher.getLeafContexts(), IndexFields.number(id));
          return document < 0 ? OptionalInt.empty() : OptionalInt.of(document);
        });
  }

  @Override
  public List<Evidence> evidenceFor(String organisationId, int limit) {
    return reading(
        () -> {
          var found = new ArrayList<Evidence>();
          var query = new TermQuery(new Term(IndexFields.EVIDENCE_OF, organisationId));
          for (var hit : Top.of(searcher, query, Top.FRESHEST, limit)) {
            found.add(evidence(hit.doc));
          }
          return List.copyOf(found);
        });
  }

  @Override
  public List<Organisation> affiliated(String organisationId, int limit) {
    return reading(
        () -> {
          var found = new ArrayList<Organisation>();
          var field = IndexFields.facet(Filter.Dimension.AFFILIATION);
          var query = new TermQuery(new Term(field, organisationId));
          for (var hit : Top.of(searcher, query, Top.ID, limit)) {
            found.add(organisation(hit.doc));
          }
          return List.copyOf(found);
        });
  }

  @Override
  public List<NameMatch> named(String name, Filter filter, int limit) {
    return reading(() -> new NameSearch(searcher, this::organisation).find(name, filter, limit));
  }

  @Override
  public List<NameMatch> called(String name, Filter filter, double least, int limit) {
    return reading(
        () -> new NameSearch(searcher, this::organisation).find(name, filter, least, limit));
  }

  @Override
  public Optional<Town> town(String name) {
    return reading(() -> new Towns(searcher, terms).town(name));
  }

  @Override
  public Optional<String> hub(String name) {
    return reading(() -> new Towns(searcher, terms).hub(name));
  }

  @Override
  public List<Suggestion> suggest(String prefix, Language reader, int limit) {
    return reading(
        () -> new Suggester(searcher, this::organisation, thesaurus).find(prefix, reader, limit));
  }

  @Override
  public Optional<String> didYouMean(String text, Language language) {
    return reading(
        () -> new Spelling(searcher.getIndexReader(), thesaurus, analyser).mend(text, language));
  }

  @Override
  public double rarity(String concept) {
    return reading(
        () -> {
          var reader = searcher.getIndexReader();
          int with = 0;
          for (var kind : IndexFields.Kind.values()) {
            int itself = reader.docFreq(new Term(kind.concept(), concept));
            with += Math.max(itself, reader.docFreq(new Term(kind.conceptAbove(), concept)));
          }
          return Math.log(1 + (double) reader.numDocs() / (1 + with));
        });
  }

  @Override
  public void close() {
    reading(
        () -> {
          searchers.release(searcher);
          return true;
        });
  }

  private QueryCompiler.Compiled compile(Query query, IndexFields.Kind kind) throws IOException {
    return switch (query) {
      case Query.Words words -> queries.words(words, kind);
      case Query.Gloss gloss -> queries.gloss(gloss, kind);
      case Query.Concepts concepts -> queries.concepts(concepts, kind);
      case Query.Meaning _ -> throw new IllegalArgumentException("meanings are no words");
      case Query.Everything _ ->
          new QueryCompiler.Compiled(
              kind == IndexFields.Kind.ORGANISATION
                  ? new ConstantScoreQuery(FilterCompiler.compile(Filter.NONE))
                  : new MatchNoDocsQuery("evidence is not listed whole"),
              1);
    };
  }

  /**
   * The share of the best reachable score, rounded to five digits, so that the order in which a
   * segment layout adds up the parts of a score does not show.
   */
  private static double score(ScoreDoc hit, double best) {
    double raw = ((Number) ((FieldDoc) hit).fields[0]).doubleValue();
    return rounded(Math.clamp(raw / best, 0, 1));
  }

  private static double rounded(double share) {
    return share == 0 ? 0 : new BigDecimal(share).round(DIGITS).doubleValue();
  }

  private long[] numbers(Filter filter) throws IOException {
    return FacetCounter.numbers(searcher, FilterCompiler.compile(filter));
  }

  /** Whom evidence speaks for, of those that pass; null lets all pass. */
  private List<Integer> speaksFor(int document, long @Nullable [] passing) throws IOException {
    var leaves = searcher.getLeafContexts();
    var leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
    var numbers = DocValues.getSortedNumeric(leaf.reader(), IndexFields.SPEAKS_FOR);
    if (!numbers.advanceExact(document - leaf.docBase)) {
      return List.of();
    }
    var organisations = new ArrayList<Integer>(numbers.docValueCount());
    for (int i = 0; i < numbers.docValueCount(); i++) {
      long number = numbers.nextValue();
      int organisation =
          passing == null || Arrays.binarySearch(passing, number) >= 0
              ? ordinals.document(leaves, number)
              : -1;
      if (organisation >= 0) {
        organisations.add(organisation);
      }
    }
    return organisations;
  }

  private Optional<Organisation> one(Term term) throws IOException {
    return Arrays.stream(searcher.search(new TermQuery(term), 1).scoreDocs)
        .findFirst()
        .map(hit -> organisation(hit.doc));
  }

  private byte[] json(int document) {
    return reading(
        () -> {
          var stored = searcher.storedFields().document(document);
          var bytes = stored.getBinaryValue(IndexFields.JSON);
          return Arrays.copyOfRange(bytes.bytes, bytes.offset, bytes.offset + bytes.length);
        });
  }

  private interface Reading<T> {
    T read() throws IOException;
  }

  private static <T> T reading(Reading<T> reading) {
    try {
      return reading.read();
    } catch (IOException e) {
      throw new SearchFailed("the index cannot be read", e);
    }
  }
}
