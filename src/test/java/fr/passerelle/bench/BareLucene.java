package fr.passerelle.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;

/** The least that an answer from this index can cost: any of the words, the ten best. */
final class BareLucene implements AutoCloseable {

  private static final String FIELD = "o.gloss";

  private final FSDirectory directory;
  private final DirectoryReader reader;
  private final IndexSearcher searcher;
  private final Analyzer analyser = new EnglishAnalyzer();

  /** Opens the newest index under a folder, which may be in use. */
  BareLucene(Path folder) throws IOException {
    try (var indexes = Files.list(folder)) {
      var newest =
          indexes
              .filter(Files::isDirectory)
              .max((a, b) -> a.getFileName().compareTo(b.getFileName()))
              .orElseThrow();
      directory = FSDirectory.open(newest);
    }
    reader = DirectoryReader.open(directory);
    searcher = new IndexSearcher(reader);
  }

  /** Searches and returns how long it took. */
  double milliseconds(String text) {
    try {
      long begin = System.nanoTime();
      var query = new BooleanQuery.Builder();
      var words = new LinkedHashSet<String>();
      try (var stream = analyser.tokenStream(FIELD, text)) {
        var term = stream.addAttribute(CharTermAttribute.class);
        stream.reset();
        while (stream.incrementToken()) {
          words.add(term.toString());
        }
        stream.end();
      }
      words.forEach(word -> query.add(new TermQuery(new Term(FIELD, word)), Occur.SHOULD));
      searcher.search(query.build(), 10);
      return (System.nanoTime() - begin) / 1e6;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    reader.close();
    directory.close();
  }
}
