package fr.passerelle.search.lucene;

import fr.passerelle.language.Thesaurus;
import fr.passerelle.organisation.json.OrganisationJson;
import fr.passerelle.search.Change;
import fr.passerelle.search.SearchFailed;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.codecs.Codec;
import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.codecs.lucene104.Lucene104HnswScalarQuantizedVectorsFormat;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.IOUtils;
import org.apache.lucene.util.quantization.QuantizedByteVectorValues.ScalarEncoding;
import org.jspecify.annotations.Nullable;

/** One Lucene index with its writer and its searchers. */
final class LuceneIndex implements AutoCloseable {

  /** k1 0.9, b 0.4: best of those tried for profiles on the FP7 dev set. */
  static final Similarity SIMILARITY = new BM25Similarity(0.9f, 0.4f);

  private static final double RAM_BUFFER_IN_MEGABYTES = 64;

  /** Much is read and little written: a request asks each segment for each of its terms. */
  private static final double SEGMENTS_A_TIER = 3;

  /** Graph's edges and beam width of Lucene's default. */
  private static final int EDGES = 16;

  private static final int BEAM = 100;

  private static final Codec CODEC =
      new Lucene104Codec() {
        @Override
        public KnnVectorsFormat getKnnVectorsFormatForField(String field) {
          return new Lucene104HnswScalarQuantizedVectorsFormat(
              ScalarEncoding.SEVEN_BIT, EDGES, BEAM);
        }
      };

  private static final String SEQUENCE = "sequence";
  private static final String FINGERPRINT = "fingerprint";

  /** More than this fraction of all documents, one in twenty, is worth rewriting segments for. */
  private static final int MANY_REPLACED = 20;

  private static final SearcherFactory SEARCHERS =
      new SearcherFactory() {
        @Override
        public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous) {
          var searcher = new IndexSearcher(reader);
          searcher.setSimilarity(SIMILARITY);
          return searcher;
        }
      };

  private final FSDirectory directory;
  private final Analyzer analyser = Analysers.perField();
  private final @Nullable IndexWriter writer;
  private final SearcherManager searchers;
  private final OrganisationOrdinals ordinals = new OrganisationOrdinals();
  private final ColumnTerms terms = new ColumnTerms();
  private final String fingerprint;
  private final boolean stale;
  private volatile long version;
  private volatile long committed;
  private int replaced;

  /** Opens an index for writing, made where there is none. */
  static LuceneIndex writing(Path folder, String fingerprint) throws IOException {
    return new LuceneIndex(folder, fingerprint, true);
  }

  /** Opens an index that another process writes to. */
  static LuceneIndex reading(Path folder, String fingerprint) throws IOException {
    return new LuceneIndex(folder, fingerprint, false);
  }

  private LuceneIndex(Path folder, String fingerprint, boolean writing) throws IOException {
    this.fingerprint = fingerprint;
    directory = FSDirectory.open(folder);
    boolean isNew = !DirectoryReader.indexExists(directory);
    writer = writing ? new IndexWriter(directory, config()) : null;
    try {
      if (isNew && writing) {
        commit(0); // so that others can read it
      }
      searchers =
          writer == null
              ? new SearcherManager(directory, SEARCHERS)
              : new SearcherManager(writer, SEARCHERS);
      var data = SegmentInfos.readLatestCommit(directory).getUserData();
      committed = sequence(data);
      version = committed;
      stale = !fingerprint.equals(data.get(FINGERPRINT));
    } catch (IOException | RuntimeException e) {
      IOUtils.closeWhileHandlingException(writer, directory); // gives back the lock
      throw e;
    }
  }

  private IndexWriterConfig config() {
    var config = new IndexWriterConfig(analyser);
    // what was applied and not committed is gone after a close as it is after a crash
    config.setSimilarity(SIMILARITY).setRAMBufferSizeMB(RAM_BUFFER_IN_MEGABYTES);
    config.setCommitOnClose(false);
    config.setCodec(CODEC);
    config.setMergePolicy(
        new TieredMergePolicy()
            .setSegmentsPerTier(SEGMENTS_A_TIER)
            .setForceMergeDeletesPctAllowed(0));
    return config;
  }

  /** Whether a failure to write closed the writer: it will not write again. */
  boolean isBroken() {
    return writer != null && !writer.isOpen();
  }

  /** What closed the writer; null where nothing did. */
  @Nullable Throwable tragedy() {
    return writer == null ? null : writer.getTragicException();
  }

  /** Whether another thesaurus or other fields made it. */
  boolean isStale() {
    return stale;
  }

  void put(String key, Document document) throws IOException {
    writer().updateDocument(new Term(IndexFields.KEY, key), document);
  }

  void remove(String key) throws IOException {
    writer().deleteDocuments(new Term(IndexFields.KEY, key));
  }

  /**
   * Takes note that documents got their vectors. When the last of many did, what they replaced is
   * taken out of the index, where it still counts for how rare words are: then the same data gives
   * the same scores, whether vectors had to be made or were there.
   */
  void replaced(int documents, boolean last) throws IOException {
    replaced += documents;
    if (last && (long) replaced * MANY_REPLACED > writer().getDocStats().numDocs) {
      writer().forceMergeDeletes();
    }
    replaced = last ? 0 : replaced;
  }

  void refresh(long newVersion) throws IOException {
    searchers.maybeRefreshBlocking();
    version = newVersion;
  }

  /** Shows what another process has committed since; returns whether there is anything. */
  boolean follow(long newVersion) throws IOException {
    var before = searchers.acquire();
    try {
      if (((DirectoryReader) before.getIndexReader()).isCurrent()) {
        return false;
      }
    } finally {
      searchers.release(before);
    }
    refresh(newVersion);
    var now = searchers.acquire();
    try {
      var commit = ((DirectoryReader) now.getIndexReader()).getIndexCommit();
      committed = sequence(commit.getUserData());
    } finally {
      searchers.release(now);
    }
    return true;
  }

  private static long sequence(Map<String, String> data) {
    return Long.parseLong(data.getOrDefault(SEQUENCE, "0"));
  }

  void commit(long sequence) throws IOException {
    writer()
        .setLiveCommitData(
            Map.of(SEQUENCE, Long.toString(sequence), FINGERPRINT, fingerprint).entrySet());
    writer().commit();
    committed = sequence;
  }

  long committedSequence() {
    return committed;
  }

  /** What has no vector yet: how much there is, and some of it, to be put anew. */
  record Waiting(int count, List<Change> some) {}

  Waiting waiting(int most) throws IOException {
    var searcher = searchers.acquire();
    try {
      int count = 0;
      var some = new ArrayList<Change>();
      for (var kind : IndexFields.Kind.values()) {
        var query = new TermQuery(new Term(IndexFields.WITHOUT_VECTOR, kind.name()));
        count += searcher.count(query);
        int room = most - some.size();
        var hits = room > 0 ? searcher.search(query, room).scoreDocs : new ScoreDoc[0];
        for (var hit : hits) {
          var bytes = searcher.storedFields().document(hit.doc).getBinaryValue(IndexFields.JSON);
          var json = Arrays.copyOfRange(bytes.bytes, bytes.offset, bytes.offset + bytes.length);
          some.add(
              switch (kind) {
                case ORGANISATION ->
                    new Change.OrganisationPut(OrganisationJson.organisation(json));
                case EVIDENCE, OFFER, REQUEST ->
                    new Change.EvidencePut(OrganisationJson.evidence(json));
              });
        }
      }
      return new Waiting(count, List.copyOf(some));
    } finally {
      searchers.release(searcher);
    }
  }

  LuceneSnapshot snapshot(
      Thesaurus thesaurus,
      @Nullable Meanings meanings,
      Function<String, Optional<String>> successors) {
    try {
      return new LuceneSnapshot(
          searchers, version, analyser, ordinals, terms, thesaurus, meanings, successors);
    } catch (IOException e) {
      throw new SearchFailed("cannot read the index in " + directory.getDirectory(), e);
    }
  }

  private IndexWriter writer() throws IOException {
    if (writer == null) {
      throw new IOException("another process writes to this index");
    }
    return writer;
  }

  @Override
  public void close() throws IOException {
    searchers.close();
    if (writer != null) {
      writer.close();
    }
    directory.close();
    analyser.close();
  }
}
