package fr.passerelle.search.lucene;

import fr.passerelle.language.Folding;
import fr.passerelle.language.Language;
import fr.passerelle.language.Thesaurus;
import java.io.IOException;
import java.util.Optional;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;

/** Mends words that occur nowhere by the most frequent word a letter or two away. */
final class Spelling {

  private final IndexReader reader;
  private final Thesaurus thesaurus;
  private final Analyzer analyser;

  Spelling(IndexReader reader, Thesaurus thesaurus, Analyzer analyser) {
    this.reader = reader;
    this.thesaurus = thesaurus;
    this.analyser = analyser;
  }

  Optional<String> mend(String text, Language language) throws IOException {
    if (language == Language.CHINESE || text.length() > 200) {
      return Optional.empty();
    }
    String mended = text;
    for (String word : text.split("[^\\p{L}\\p{N}]+", -1)) {
      String folded = Folding.fold(word);
      if (folded.length() > 3
          && !folded.contains(" ")
          && !occurs(folded)
          && thesaurus.find(word, language).isEmpty()) {
        // « Presion » has the stem of « pression »: it finds its texts, and not its theme.
        boolean isKnown = stemOccurs(folded, language);
        var better = nearest(folded);
        if (isKnown && better.isPresent() && !haveOneStem(folded, better.get(), language)) {
          continue;
        }
        if (better.isPresent()) {
          mended = mended.replace(word, better.get());
        }
      }
    }
    return mended.equals(text) ? Optional.empty() : Optional.of(mended);
  }

  private boolean occurs(String folded) throws IOException {
    for (var kind : IndexFields.Kind.values()) {
      if (reader.docFreq(new Term(kind.folded(), folded)) > 0) {
        return true;
      }
    }
    return false;
  }

  private boolean haveOneStem(String one, String other, Language language) throws IOException {
    for (var kind : IndexFields.Kind.values()) {
      String field = kind.words(language);
      if (Analysers.terms(analyser, field, one).equals(Analysers.terms(analyser, field, other))) {
        return true;
      }
    }
    return false;
  }

  private boolean stemOccurs(String folded, Language language) throws IOException {
    for (var kind : IndexFields.Kind.values()) {
      for (String stem : Analysers.terms(analyser, kind.words(language), folded)) {
        if (reader.docFreq(new Term(kind.words(language), stem)) > 0) {
          return true;
        }
      }
    }
    return false;
  }

  private Optional<String> nearest(String folded) throws IOException {
    var checker = new DirectSpellChecker();
    checker.setMaxEdits(folded.length() > 6 ? 2 : 1);
    checker.setMinPrefix(1);
    checker.setThresholdFrequency(0);
    String best = null;
    double score = 0;
    for (var kind : IndexFields.Kind.values()) {
      for (var word :
          checker.suggestSimilar(
              new Term(kind.folded(), folded), 3, reader, SuggestMode.SUGGEST_ALWAYS)) {
        double weighed = word.score + 0.02 * Math.log(1 + word.freq);
        if (weighed > score) {
          score = weighed;
          best = word.string;
        }
      }
    }
    return Optional.ofNullable(best);
  }
}
