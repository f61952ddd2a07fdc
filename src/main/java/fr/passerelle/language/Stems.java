package fr.passerelle.language;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * Light stems: plural and gender taken off, nothing else, so that a concept's label meets the forms
 * that people write without meeting other words.
 */
public final class Stems {

  /** Words that carry no topic; a label is compared without them. */
  private static final Set<String> FRENCH_LINKS =
      Set.of(
          "a", "au", "aux", "d", "de", "des", "du", "en", "et", "l", "la", "le", "les", "par",
          "pour", "sur", "un", "une", "avec", "dans");

  private static final Set<String> ENGLISH_LINKS =
      Set.of("a", "an", "and", "by", "for", "from", "in", "of", "on", "the", "to", "with");

  private static final Pattern PARTICIPLE =
      Pattern.compile("\\p{L}+(?:ée?|ee)s?", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private Stems() {}

  /** Whether a folded word carries no topic. */
  public static boolean isLink(String word, Language language) {
    return switch (language) {
      case FRENCH -> FRENCH_LINKS.contains(word);
      case ENGLISH -> ENGLISH_LINKS.contains(word);
      case CHINESE -> false;
    };
  }

  /** Returns the stem of a folded word. */
  public static String stem(String word, Language language) {
    return switch (language) {
      case FRENCH -> french(word);
      case ENGLISH -> english(word);
      case CHINESE -> word;
    };
  }

  /** Whether one word ends as « implantée » does, which is no « implant ». */
  static boolean isParticiple(String word) {
    return PARTICIPLE.matcher(word).matches();
  }

  /** How many more characters a spelling has in common with a text's begin than not. */
  static int likeness(String spelling, String text) {
    int common = 0;
    while (common < Math.min(spelling.length(), text.length())
        && spelling.charAt(common) == text.charAt(common)) {
      common++;
    }
    return 2 * common - spelling.length();
  }

  private static String french(String word) {
    if (word.length() < 4) {
      return word;
    }
    String stem = word;
    if (stem.endsWith("eaux")) {
      return stem.substring(0, stem.length() - 1);
    }
    if (stem.endsWith("aux")) {
      return stem.substring(0, stem.length() - 2) + "l";
    }
    if (stem.endsWith("au") && !stem.endsWith("eau") && stem.length() > 4) {
      return stem.substring(0, stem.length() - 1) + "l"; // matériau, as matériaux
    }
    if (stem.endsWith("s") || stem.endsWith("x")) {
      stem = stem.substring(0, stem.length() - 1);
    }
    if (stem.length() > 3 && stem.endsWith("e")) {
      stem = stem.substring(0, stem.length() - 1);
    }
    if (stem.length() > 5 && stem.endsWith("e")) {
      stem = stem.substring(0, stem.length() - 1); // imprimée, as imprimé
    }
    if (stem.endsWith("euse") || stem.endsWith("eus")) {
      stem = stem.substring(0, stem.lastIndexOf("eus")) + "eu";
    }
    if (stem.endsWith("iv")) {
      stem = stem.substring(0, stem.length() - 1) + "f"; // active, actif
    }
    int last = stem.length() - 1;
    if (last > 2
        && stem.charAt(last) == stem.charAt(last - 1)
        && "lnt".indexOf(stem.charAt(last)) >= 0) {
      stem = stem.substring(0, last);
    }
    return stem;
  }

  private static String english(String word) {
    if (word.length() < 4 || !word.endsWith("s") || word.endsWith("ss")) {
      return word;
    }
    if (word.endsWith("us") || word.endsWith("is")) {
      return word;
    }
    if (word.endsWith("ies") && word.length() > 4) {
      return word.substring(0, word.length() - 3) + "y";
    }
    if (word.matches(".*(ss|x|ch|sh|zz)es")) {
      return word.substring(0, word.length() - 2);
    }
    return word.substring(0, word.length() - 1);
  }
}
