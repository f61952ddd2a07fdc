package fr.passerelle.matching;

import fr.passerelle.language.Folding;
import fr.passerelle.language.Language;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Finds which words of a need an organisation's texts hold, to show them. */
final class SharedWords {

  private static final int SHORTEST = 3;

  private SharedWords() {}

  /** The words of the need, as it writes them, that occur in a text; in the need's order. */
  static List<String> between(String need, Language language, Stream<String> texts) {
    return language == Language.CHINESE && Folding.hasHan(need)
        ? hanzi(need, texts.map(Folding::simplify).toList())
        : words(need, texts);
  }

  private static List<String> words(String need, Stream<String> texts) {
    Set<String> stems = new HashSet<>();
    texts.forEach(text -> Folding.words(text).forEach(word -> stems.add(stem(word))));
    var shared = new ArrayList<String>();
    var seen = new HashSet<String>();
    for (String word : need.split("[^\\p{L}\\p{N}]+", -1)) {
      String folded = Folding.fold(word);
      if (folded.length() >= SHORTEST && stems.contains(stem(folded)) && seen.add(stem(folded))) {
        shared.add(word);
      }
    }
    return shared;
  }

  /** The beginning that forms of a word share: all but the ending. */
  private static String stem(String word) {
    int ending = word.length() > 8 ? 3 : word.length() > 5 ? 2 : word.length() > 3 ? 1 : 0;
    return word.substring(0, word.length() - ending);
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
