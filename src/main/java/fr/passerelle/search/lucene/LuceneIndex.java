package fr.passerelle.search.lucene;

import fr.passerelle.language.Thesaurus;
import java.io.IOException;
import java.io.UncheckedIOException;
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
    if (writing) {
      var config = new IndexWriterConfig(analyser);
      config.setSimilarity(SIMILARITY).setRAMBufferSizeMB(RAM_BUFFER_IN_MEGABYTES);
      writer = new IndexWriter(directory, config);
      searchers = new SearcherManager(writer, SEARCHERS);
    } else {
      writer = null;
      searchers = new SearcherManager(directory, SEARCHERS);
    }
    Map<String, String> data =
        DirectoryReader.indexExists(directory)
            ? SegmentInfos.readLatestCommit(directory).getUserData()
            : Map.of();
    committed = Long.parseLong(data.getOrDefault(SEQUENCE, "0"));
    version = committed;
    stale = data.containsKey(FINGERPRINT) && !fingerprint.equals(data.get(FINGERPRINT));
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
      return new LuceneSnapshot(searchers, version, analyser, ordinals, thesaurus);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the index", e);
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
