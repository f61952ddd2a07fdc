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
import fr.passerelle.search.Likeness;
import fr.passerelle.search.NameMatch;
import fr.passerelle.search.Query;
import fr.passerelle.search.SearchFailed;
import fr.passerelle.search.Snapshot;
import fr.passerelle.search.Suggestion;
import fr.passerelle.search.Town;
import fr.passerelle.search.Traits;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/** The Lucene index at one moment. */
final class LuceneSnapshot implements Snapshot {

  /** What an id that an organisation bore may be; all else is not worth asking for. */
  private static final Pattern FORMER_ID = Pattern.compile("[a-z0-9][a-z0-9._-]{0,199}");

  private final SearcherManager searchers;
  private final IndexSearcher searcher;
  private final long version;
  private final Analyzer analyser;
  private final OrganisationOrdinals ordinals;
  private final EvidenceSearch evidence;
  private final ColumnTerms terms;
  private final Thesaurus thesaurus;
  private final Function<String, Optional<String>> successors;
  private final VectorSearch vectors;
  private final WordLikeness words;
  private final QueryCompiler queries;
  private volatile int organisations = -1; // counted when first asked for

  LuceneSnapshot(
      SearcherManager searchers,
      long version,
      Analyzer analyser,
      OrganisationOrdinals ordinals,
      ColumnTerms terms,
      Thesaurus thesaurus,
      @Nullable Meanings meanings,
      Function<String, Optional<String>> successors)
      throws IOException {
    this.searchers = searchers;
    this.searcher = searchers.acquire();
    this.version = version;
    this.analyser = analyser;
    this.ordinals = ordinals;
    this.terms = terms;
    this.thesaurus = thesaurus;
    this.successors = successors;
    this.vectors = new VectorSearch(searcher, meanings);
    this.words = new WordLikeness(searcher.getIndexReader(), analyser);
    this.queries = new QueryCompiler(analyser, searcher.getIndexReader());
    this.evidence = new EvidenceSearch(searcher, queries, vectors, ordinals);
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
                .map(found -> new Hit.OfOrganisation(found.document(), found.cosine()))
                .toList();
          }
          var restricted = new BooleanQuery.Builder();
          var compiled = queries.compile(query, IndexFields.Kind.ORGANISATION);
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
            hits.add(new Hit.OfOrganisation(hit.doc, compiled.share(hit)));
          }
          return List.copyOf(hits);
        });
  }

  @Override
  public List<Hit.OfEvidence> evidence(Query query, Filter filter, int limit) {
    return reading(() -> evidence.find(IndexFields.Kind.EVIDENCE, query, filter, null, limit));
  }

  @Override
  public boolean readsMeaning() {
    return vectors.areRead();
  }

  @Override
  public Likeness likeness(Query query, List<Integer> evidence) {
    return reading(
        () ->
            switch (query) {
              case Query.Meaning meaning -> vectors.likeness(meaning, evidence);
              case Query.Gloss gloss -> words.likeness(gloss, evidence);
              case Query.Words _, Query.Concepts _, Query.Everything _ ->
                  throw new IllegalArgumentException("evidence is not compared by " + query);
            });
  }

  @Override
  public double[] closeness(Query.Meaning query, List<Integer> evidence) {
    return reading(() -> vectors.closeness(query, evidence));
  }

  @Override
  public List<Hit.OfEvidence> evidenceOf(int organisation, Filter filter, int limit) {
    String id = traits(List.of(organisation)).getFirst().id();
    return reading(() -> evidence.of(id, filter, limit));
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
    var expired = Partnering.expired(day);
    return reading(() -> evidence.find(IndexFields.Kind.OFFER, query, filter, expired, limit));
  }

  @Override
  public List<Hit.OfEvidence> requests(Query query, Filter filter, LocalDate day, int limit) {
    var expired = Partnering.expired(day);
    return reading(() -> evidence.find(IndexFields.Kind.REQUEST, query, filter, expired, limit));
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
          var byIdentifier = one(new Term(IndexFields.IDENTIFIER, key));
          if (byIdentifier.isPresent() || !FORMER_ID.matcher(id).matches()) {
            return byIdentifier;
          }
          var now = successors.apply(id);
          return now.isPresent()
              ? one(new Term(IndexFields.KEY, IndexFields.Kind.ORGANISATION.key(now.get())))
              : byIdentifier;
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
          return Math.log(1 + Math.max(1.0, reader.numDocs()) / (1 + with));
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
