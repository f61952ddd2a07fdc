package fr.passerelle.language;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells which of the three languages a text is in.
 *
 * <p>Hanzi decide for Chinese; between French and English small words decide first, then words and
 * letters of the field, then the prior. Safe for use by many threads at once.
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
          "using", "at", "their", "its", "or", "be", "has", "have", "who", "as");

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

  /** Below this, seven to one, letters tell nothing and the prior decides. */
  private static final double TELLING = 2;

  private final LetterStatistics letters;

  /** A detector that has learnt French and English from the words of our field. */
  public LanguageDetector(Thesaurus thesaurus) {
    letters = new LetterStatistics(thesaurus.concepts());
  }

  /** Returns the language of a text; the prior where nothing tells. */
  public Language detect(String text, Language prior) {
    long han = text.codePoints().filter(Folding::isHan).count();
    long other = text.codePoints().filter(Character::isLetter).count() - han;
    if (han > 0 && han * 4 >= other) {
      return Language.CHINESE;
    }
    if (other == 0) {
      return prior;
    }
    int leaning = leaning(text);
    if (leaning != 0) {
      return leaning > 0 ? Language.FRENCH : Language.ENGLISH;
    }
    return byLetters(text, prior);
  }

  /**
   * Whether neither small words nor letters tell French from English, so that a text should be read
   * as both.
   */
  public boolean isUnsure(String text) {
    return !Folding.hasHan(text)
        && text.codePoints().anyMatch(Character::isLetter)
        && leaning(text) == 0
        && Math.abs(letters.frenchOdds(text)) <= TELLING;
  }

  /** How many more small words are French than English. */
  private static int leaning(String text) {
    int french = 0;
    int english = 0;
    for (String word : BETWEEN_WORDS.split(text.toLowerCase(Locale.ROOT), -1)) {
      // English ones unfolded: « à » is no "a".
      english += ENGLISH.contains(word) ? 1 : 0;
      french += word.equals("à") || FRENCH.contains(Folding.fold(word)) ? 1 : 0;
    }
    return french - english;
  }

  private Language byLetters(String text, Language prior) {
    double odds = letters.frenchOdds(text);
    if (Math.abs(odds) > TELLING || prior == Language.CHINESE) {
      return odds > 0 ? Language.FRENCH : Language.ENGLISH;
    }
    return prior;
  }
}
