package fr.passerelle.language;

import java.util.ArrayList;
import java.util.List;

/**
 * The nouns that a French verb may have: « recycler » is « recyclage », « automatiser » is «
 * automatisation ». Not all that are formed exist; whoever asks compares them with words that do.
 */
public final class VerbNouns {

  /** A shorter verb has nouns of another meaning: « porter » is no « portage ». */
  private static final int SHORTEST = 6;

  /** From so many letters on, a verb alone is its noun in -age. */
  private static final int SURE = 8;

  private VerbNouns() {}

  /**
   * The nouns of a folded word, as they would be formed; none where it is no verb in -er or -ir.
   */
  public static List<String> of(String word) {
    if (word.length() < SHORTEST) {
      return List.of();
    }
    String base = word.substring(0, word.length() - 2);
    if (word.endsWith("ir")) {
      return List.of(base + "issage", base + "issement", base + "ition");
    }
    if (!word.endsWith("er")) {
      return List.of();
    }
    var nouns = new ArrayList<String>();
    nouns.add(base + "age");
    nouns.add(base + "ation");
    nouns.add(base + "ement");
    nouns.add(base + "ion");
    nouns.add(base + "ance");
    nouns.add(base + "e");
    if (base.endsWith("fi")) {
      nouns.add(base + "cation");
    }
    if (base.endsWith("qu")) {
      nouns.add(base.substring(0, base.length() - 2) + "cation");
    }
    if (base.endsWith("g")) {
      nouns.add(base + "eage");
    }
    return List.copyOf(nouns);
  }

  /** Whether a verb without its object is as sure of its topic as the noun. */
  static boolean isSure(String verb, String noun) {
    return verb.length() >= SURE && noun.endsWith("age");
  }

  /** Whether one of two folded words is a verb and the other a noun of it. */
  public static boolean areKin(String one, String other) {
    return isNoun(one, other) || isNoun(other, one);
  }

  private static boolean isNoun(String noun, String verb) {
    String stem = Stems.stem(noun, Language.FRENCH);
    return of(verb).stream().anyMatch(it -> Stems.stem(it, Language.FRENCH).equals(stem));
  }
}
