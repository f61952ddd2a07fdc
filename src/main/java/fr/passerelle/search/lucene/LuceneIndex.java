package fr.passerelle.search.lucene;

import fr.passerelle.language.Thesaurus;
import fr.passerelle.search.SearchFailed;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;

/** One Lucene index with its writer and its searchers. */
final class LuceneIndex implements AutoCloseable {

  /** k1 0.9, b 0.4: best of those tried for profiles on the FP7 dev set. */
  static final Similarity SIMILARITY = new BM25Similarity(0.9f, 0.4f);

  private static final double RAM_BUFFER_IN_MEGABYTES = 64;

  /** Much is read and little written: a request asks each segment for each of its terms. */
  private static final double SEGMENTS_A_TIER = 3;

  private static final String SEQUENCE = "sequence";
  private static final String FINGERPRINT = "fingerprint";

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
    if (writing) {
      var config = new IndexWriterConfig(analyser);
      // what was applied and not committed is gone after a close as it is after a crash
      config.setSimilarity(SIMILARITY).setRAMBufferSizeMB(RAM_BUFFER_IN_MEGABYTES);
      config.setCommitOnClose(false);
      config.setMergePolicy(new TieredMergePolicy().setSegmentsPerTier(SEGMENTS_A_TIER));
      writer = new IndexWriter(directory, config);
      if (isNew) {
        commit(0); // so that others can read it
      }
      searchers = new SearcherManager(writer, SEARCHERS);
    } else {
      writer = null;
      searchers = new SearcherManager(directory, SEARCHERS);
    }
    var data = SegmentInfos.readLatestCommit(directory).getUserData();
    committed = sequence(data);
    version = committed;
    stale = !fingerprint.equals(data.get(FINGERPRINT));
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

  LuceneSnapshot snapshot(Thesaurus thesaurus) {
    try {
      return new LuceneSnapshot(searchers, version, analyser, ordinals, terms, thesaurus);
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
