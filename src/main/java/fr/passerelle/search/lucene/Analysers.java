package fr.passerelle.search.lucene;

import fr.passerelle.language.Folding;
import fr.passerelle.language.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.util.ElisionFilter;

/** How each field's text becomes terms. */
final class Analysers {

  private Analysers() {}

  static Analyzer perField() {
    var fields = new HashMap<String, Analyzer>();
    var english = new EnglishAnalyzer();
    var french = new French();
    var chinese = new SmartChineseAnalyzer();
    var bigrams = new Bigrams();
    for (var kind : IndexFields.Kind.values()) {
      fields.put(kind.words(Language.ENGLISH), english);
      fields.put(kind.words(Language.FRENCH), french);
      fields.put(kind.words(Language.CHINESE), chinese);
      fields.put(kind.bigrams(), bigrams);
      fields.put(kind.gloss(), english);
    }
    return new PerFieldAnalyzerWrapper(new WhitespaceAnalyzer(), fields);
  }

  /** The terms that a field's analyser makes of a text, in order, repeats included. */
  static List<String> terms(Analyzer analyser, String field, String text) {
    var terms = new ArrayList<String>();
    try (TokenStream stream = analyser.tokenStream(field, text)) {
      var term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        terms.add(term.toString());
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot analyse text for " + field, e);
    }
    return terms;
  }

  /** The Latin words of a text for the unstemmed field, joined by spaces; no hanzi. */
  static String latin(String text) {
    String folded = Folding.fold(text);
    if (!Folding.hasHan(folded)) {
      return folded;
    }
    var latin = new StringBuilder();
    folded.codePoints().forEach(c -> latin.appendCodePoint(Folding.isHan(c) ? ' ' : c));
    return latin.toString();
  }

  /** Elisions off, small words out, light stems, no accents. */
  private static final class French extends Analyzer {
    @Override
    protected TokenStreamComponents createComponents(String field) {
      var source = new StandardTokenizer();
      TokenStream stream = new ElisionFilter(source, FrenchAnalyzer.DEFAULT_ARTICLES);
      stream = new LowerCaseFilter(stream);
      stream = new StopFilter(stream, FrenchAnalyzer.getDefaultStopSet());
      stream = new FrenchLightStemFilter(stream);
      return new TokenStreamComponents(source, new ASCIIFoldingFilter(stream));
    }
  }

  /** Neighbouring hanzi in pairs. */
  private static final class Bigrams extends Analyzer {
    @Override
    protected TokenStreamComponents createComponents(String field) {
      var source = new StandardTokenizer();
      TokenStream stream = new LowerCaseFilter(new CJKWidthFilter(source));
      return new TokenStreamComponents(source, new CJKBigramFilter(stream, CJKBigramFilter.HAN));
    }
  }
}
