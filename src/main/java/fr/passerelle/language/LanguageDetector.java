package fr.passerelle.language;

import com.optimaize.langdetect.LanguageDetectorBuilder;
import com.optimaize.langdetect.i18n.LdLocale;
import com.optimaize.langdetect.ngram.NgramExtractors;
import com.optimaize.langdetect.profiles.LanguageProfileReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;

/**
 * Tells which of the three languages a text is in.
 *
 * <p>Hanzi decide for Chinese; between French and English small words decide first, then letter
 * statistics, then the prior. Safe for use by many threads at once.
 */
public final class LanguageDetector {

  private static final Set<String> FRENCH =
      Set.of(
          "le",
          "la",
          "les",
          "des",
          "du",
          "de",
          "un",
          "une",
          "et",
          "pour",
          "dans",
          "sur",
          "avec",
          "nous",
          "notre",
          "nos",
          "est",
          "sont",
          "que",
          "qui",
          "au",
          "aux",
          "ou",
          "par",
          "ce",
          "cette",
          "ces",
          "je",
          "cherche",
          "cherchons",
          "recherche",
          "recherchons",
          "d",
          "l",
          "chez",
          "sans",
          "vers",
          "en",
          "plus",
          "leur",
          "leurs");

  private static final Set<String> ENGLISH =
      Set.of(
          "the", "of", "and", "for", "in", "with", "we", "our", "is", "are", "that", "which", "to",
          "by", "from", "on", "this", "these", "a", "an", "looking", "seeking", "need", "based",
          "using", "at", "their", "its", "or", "be", "has", "have", "who");

  private final com.optimaize.langdetect.LanguageDetector letters;

  public LanguageDetector() {
    try {
      var profiles =
          new LanguageProfileReader()
              .readBuiltIn(List.of(LdLocale.fromString("fr"), LdLocale.fromString("en")));
      letters =
          LanguageDetectorBuilder.create(NgramExtractors.standard())
              .shortTextAlgorithm(200)
              .withProfiles(profiles)
              .build();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the letter statistics of the languages", e);
    }
  }

  /** Returns the language of a text; the prior where nothing tells. */
  public Language detect(String text, Language prior) {
    long han = text.codePoints().filter(Folding::isHan).count();
    long other = text.codePoints().filter(Character::isLetter).count() - han;
    if (han > 0 && han * 4 >= other) {
      return Language.CHINESE;
    }
    var words = Folding.words(text);
    long french = words.stream().filter(FRENCH::contains).count();
    long english = words.stream().filter(ENGLISH::contains).count();
    if (french != english) {
      return french > english ? Language.FRENCH : Language.ENGLISH;
    }
    return byLetters(text, prior);
  }

  private Language byLetters(String text, Language prior) {
    for (var guess : letters.getProbabilities(text)) {
      if (guess.getProbability() > 0.85) {
        return Language.of(guess.getLocale().getLanguage()).orElse(prior);
      }
    }
    if (prior != Language.CHINESE) {
      return prior;
    }
    return text.matches("(?s).*[éèêàâçùûîïôœÉÈÀÇ].*") ? Language.FRENCH : Language.ENGLISH;
  }
}
