package fr.passerelle.matching;

import fr.passerelle.language.Folding;
import fr.passerelle.language.Language;
import fr.passerelle.language.Stems;
import fr.passerelle.language.VerbNouns;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Finds which words of a need an organisation's texts hold, to show them. */
final class SharedWords {

  private static final int SHORTEST = 3;

  /** Words that begin with so many equal letters are of one family, up to an ending. */
  private static final int FAMILY = 5;

  private static final int ENDING = 2;

  private SharedWords() {}

  /** The words of the need, as it writes them, that occur in a text; in the need's order. */
  static List<String> between(String need, Language language, Stream<String> texts) {
    return language == Language.CHINESE && Folding.hasHan(need)
        ? hanzi(need, texts.map(Folding::simplify).toList())
        : words(need, language, texts);
  }

  private static List<String> words(String need, Language language, Stream<String> texts) {
    Set<String> stems = new HashSet<>();
    texts.forEach(
        text -> Folding.words(text).forEach(word -> stems.add(Stems.stem(word, language))));
    var shared = new ArrayList<String>();
    var seen = new HashSet<String>();
    for (String word : whole(need, language)) {
      var parts = Folding.words(word).stream().map(part -> Stems.stem(part, language)).toList();
      if (stems.containsAll(parts) && seen.add(String.join(" ", parts))) {
        shared.add(word);
      }
    }
    return shared;
  }

  /** The telling words of a text, as it writes them: « lithium-ion » is one. */
  static List<String> whole(String text, Language language) {
    return Stream.of(text.split("[^\\p{L}\\p{N}-]+", -1))
        .map(word -> word.replaceAll("^-+|-+$", ""))
        .filter(word -> !telling(word, language).isEmpty())
        .toList();
  }

  /** Whether a text has a word of the same family, such as « recyclés » for « recycler ». */
  static boolean isKinOfOne(String word, List<String> texts) {
    String folded = Folding.fold(word);
    return !Folding.hasHan(word)
        && texts.stream()
            .flatMap(text -> Folding.words(text).stream())
            .anyMatch(other -> isKin(folded, other));
  }

  /** Whether two folded words begin alike and differ in an ending at most. */
  static boolean isKin(String one, String other) {
    int common = 0;
    int shorter = Math.min(one.length(), other.length());
    while (common < shorter && one.charAt(common) == other.charAt(common)) {
      common++;
    }
    return (common >= FAMILY && common >= Math.max(one.length(), other.length()) - ENDING)
        || (common >= FAMILY && VerbNouns.areKin(one, other));
  }

  /** The words of a text that tell of its topic, as it writes them; hanzi in runs. */
  static List<String> telling(String text, Language language) {
    return List.of(text.split("[^\\p{L}\\p{N}]+", -1)).stream()
        .filter(word -> Folding.fold(word).length() >= (Folding.hasHan(word) ? 2 : SHORTEST))
        .filter(word -> !Stems.isLink(Folding.fold(word), language))
        .toList();
  }

  private static List<String> hanzi(String need, List<String> texts) {
    var shared = new LinkedHashSet<String>();
    for (int start = 0; start < need.length(); ) {
      int end = start + 1;
      while (end < need.length() && occurs(need.substring(start, end + 1), texts)) {
        end++;
      }
      String run = need.substring(start, end).strip();
      if (run.length() >= 2 && Folding.hasHan(run)) {
        shared.add(run);
        start = end;
      } else {
        start++;
      }
    }
    return List.copyOf(shared);
  }

  private static boolean occurs(String run, List<String> texts) {
    return texts.stream().anyMatch(text -> text.contains(run));
  }
}
