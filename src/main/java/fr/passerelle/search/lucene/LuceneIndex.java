package fr.passerelle.search.lucene;

import fr.passerelle.language.Thesaurus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.store.FSDirectory;

/** One Lucene index with its writer and its searchers. */
final class LuceneIndex implements AutoCloseable {

  /** k1 0.9, b 0.4: best of those tried for profiles on the FP7 dev set. */
  static final Similarity SIMILARITY = new BM25Similarity(0.9f, 0.4f);

  private static final String SEQUENCE = "sequence";
  private static final String FINGERPRINT = "fingerprint";

  private final FSDirectory directory;
  private final Analyzer analyser = Analysers.perField();
  private final IndexWriter writer;
  private final SearcherManager searchers;
  private final OrganisationOrdinals ordinals = new OrganisationOrdinals();
  private final String fingerprint;
  private volatile long version;
  private volatile long committed;

  LuceneIndex(Path folder, String fingerprint) throws IOException {
    this.fingerprint = fingerprint;
    directory = FSDirectory.open(folder);
    var config = new IndexWriterConfig(analyser).setSimilarity(SIMILARITY).setRAMBufferSizeMB(64);
    writer = new IndexWriter(directory, config);
    searchers =
        new SearcherManager(
            writer,
            new SearcherFactory() {
              @Override
              public IndexSearcher newSearcher(IndexReader reader, IndexReader previous) {
                var searcher = new IndexSearcher(reader);
                searcher.setSimilarity(SIMILARITY);
                return searcher;
              }
            });
    Map<String, String> data = new HashMap<>();
    var stored = writer.getLiveCommitData();
    if (stored != null) {
      stored.forEach(entry -> data.put(entry.getKey(), entry.getValue()));
    }
    // an index that another thesaurus or other fields made counts as empty: all is applied again
    committed =
        fingerprint.equals(data.get(FINGERPRINT))
            ? Long.parseLong(data.getOrDefault(SEQUENCE, "0"))
            : 0;
  }

  void put(String key, Document document) throws IOException {
    writer.updateDocument(new Term(IndexFields.KEY, key), document);
  }

  void remove(String key) throws IOException {
    writer.deleteDocuments(new Term(IndexFields.KEY, key));
  }

  void refresh(long newVersion) throws IOException {
    searchers.maybeRefreshBlocking();
    version = newVersion;
  }

  void commit(long sequence) throws IOException {
    writer.setLiveCommitData(
        Map.of(SEQUENCE, Long.toString(sequence), FINGERPRINT, fingerprint).entrySet());
    writer.commit();
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

  @Override
  public void close() throws IOException {
    searchers.close();
    writer.close();
    directory.close();
    analyser.close();
  }
}
