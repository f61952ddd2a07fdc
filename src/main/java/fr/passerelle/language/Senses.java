package fr.passerelle.language;

import java.util.regex.Pattern;

/** Makes of a dictionary's explanation the few words that one would write instead. */
final class Senses {

  private static final int MOST_WORDS = 4;

  /**
   * Explanations that tell of the word, not of what it stands for, or of what nobody writes now.
   */
  private static final Pattern NO_MEANING =
      Pattern.compile(
          "(?i)\\bvariant of\\b|^surname\\b|^see\\b|^abbr\\.|^short"
              + " for\\b|^classifier\\b|^CL:|^used |^also (written|called|pr)|^same"
              + " as\\b|^equivalent (of|to)\\b|\\bparticle\\b|\\((archaic|old|slang|internet"
              + " slang|dialect|vulgar|literary|coll|idiom)\\b");

  private static final Pattern ASIDE = Pattern.compile("\\([^()]*\\)|\\[[^\\]]*]");
  private static final Pattern OPENING = Pattern.compile("(?i)^(to be|to|an?|the|of|be) +");
  private static final Pattern MARKS = Pattern.compile("[\"“”|…]|\\betc\\b\\.?");

  private Senses() {}

  /**
   * Returns the gloss of one sense; empty where it gives none.
   *
   * @param isProper whether the word is a name, whose explanation after a comma is left out
   */
  static String gloss(String sense, boolean isProper) {
    if (NO_MEANING.matcher(sense).find()) {
      return "";
    }
    for (String part : ASIDE.matcher(sense).replaceAll(" ").split(";", -1)) {
      String told = isProper ? part.split(",", 2)[0] : part.replace(',', ' ');
      String bare = MARKS.matcher(told).replaceAll(" ").strip().replaceAll("\\s+", " ");
      String gloss = OPENING.matcher(bare).replaceFirst("").strip();
      boolean written = gloss.codePoints().anyMatch(Character::isLetter) && !Folding.hasHan(gloss);
      if (written && gloss.split(" ", -1).length <= MOST_WORDS) {
        return gloss;
      }
    }
    return "";
  }
}
