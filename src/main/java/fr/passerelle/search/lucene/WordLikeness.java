package fr.passerelle.search.lucene;

import fr.passerelle.search.Likeness;
import fr.passerelle.search.Query;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;

/**
 * How alike evidence is by the words of its English gloss: the cosine of their weights, each the
 * logarithm of how often the text says the word, times how rare the word is among all evidence.
 */
final class WordLikeness {

  private static final String FIELD = IndexFields.Kind.EVIDENCE.gloss();

  private final IndexReader reader;
  private final Analyzer analyser;

  WordLikeness(IndexReader reader, Analyzer analyser) {
    this.reader = reader;
    this.analyser = analyser;
  }

  /** A text of unit length: its words by number, ascending, and what each weighs. */
  private static final class Text {
    private final int[] words;
    private final double[] weights;

    Text(int[] words, double[] weights) {
      this.words = words;
      this.weights = weights;
    }

    double cosine(Text other) {
      double sum = 0;
      for (int i = 0, j = 0; i < words.length && j < other.words.length; ) {
        if (words[i] == other.words[j]) {
          sum += weights[i++] * other.weights[j++];
        } else if (words[i] < other.words[j]) {
          i++;
        } else {
          j++;
        }
      }
      return Math.min(1, sum);
    }
  }

  /** The words met in one comparison: the number of each, and how rare it is. */
  private final class Words {
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<Integer, Double> rarities = new HashMap<>();
    private final long documents;

    Words() throws IOException {
      documents = Math.max(1, reader.getDocCount(FIELD));
    }

    int number(String word) throws IOException {
      Integer known = numbers.get(word);
      if (known != null) {
        return known;
      }
      int number = numbers.size();
      numbers.put(word, number);
      long with = reader.docFreq(new Term(FIELD, word));
      rarities.put(number, Math.log(1 + (documents - with + 0.5) / (with + 0.5)));
      return number;
    }

    Text text(SortedMap<Integer, Double> times) {
      var words = new int[times.size()];
      var weights = new double[words.length];
      double squares = 0;
      int at = 0;
      for (var entry : times.entrySet()) {
        words[at] = entry.getKey();
        weights[at] = Math.log1p(entry.getValue()) * rarities.getOrDefault(entry.getKey(), 0.0);
        squares += weights[at] * weights[at];
        at++;
      }
      double length = squares == 0 ? 1 : Math.sqrt(squares);
      for (int i = 0; i < weights.length; i++) {
        weights[i] /= length;
      }
      return new Text(words, weights);
    }
  }

  /** Cosines of pieces of evidence to the question and to each other. */
  Likeness likeness(Query.Gloss query, List<Integer> evidence) throws IOException {
    var words = new Words();
    var asked = asked(query, words);
    var texts = new Text[evidence.size()];
    var vectors = reader.termVectors();
    for (int i = 0; i < texts.length; i++) {
      var times = new TreeMap<Integer, Double>();
      var terms = vectors.get(evidence.get(i), FIELD);
      if (terms != null) {
        var each = terms.iterator();
        for (BytesRef term = each.next(); term != null; term = each.next()) {
          times.put(words.number(term.utf8ToString()), (double) each.totalTermFreq());
        }
      }
      texts[i] = words.text(times);
    }
    var near = new double[texts.length];
    var among = new double[texts.length][texts.length];
    for (int i = 0; i < texts.length; i++) {
      near[i] = asked.cosine(texts[i]);
      for (int j = 0; j <= i; j++) {
        among[i][j] = texts[i].cosine(texts[j]);
        among[j][i] = among[i][j];
      }
    }
    return new Likeness(near, among);
  }

  private Text asked(Query.Gloss query, Words words) throws IOException {
    var times = new TreeMap<Integer, Double>();
    for (String term : Analysers.terms(analyser, FIELD, query.text())) {
      times.merge(words.number(term), 1.0, Double::sum);
    }
    return words.text(times);
  }
}
