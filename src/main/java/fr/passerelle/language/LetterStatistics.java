package fr.passerelle.language;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tells French from English by words and runs of letters, as the labels of a thesaurus have them: a
 * naive Bayes over folded words and their runs of two to four letters, ends of words among them.
 *
 * <p>Learnt from one half of our labels it reads 94 of 100 French and 91 of 100 English phrases of
 * the other half rightly and 2 wrongly; the general statistics of optimaize's language detector 0.6
 * read 13 of 100 English ones wrongly, "quantum communication" among them. Immutable; safe for use
 * by many threads at once.
 */
final class LetterStatistics {

  private static final int LONGEST_RUN = 4;

  /** Twice or more: a word that occurs once may be a name or a slip. */
  private static final int KNOWN_WORD = 2;

  /** Half a sighting for what was never seen. */
  private static final double UNSEEN = 0.5;

  private static final class Counts {
    private int french;
    private int english;

    private double odds() {
      return Math.log((french + UNSEEN) / (english + UNSEEN));
    }
  }

  private final Map<String, Counts> runs = new HashMap<>();
  private final Map<String, Counts> words = new HashMap<>();
  private final double unseenOdds;

  LetterStatistics(Iterable<Concept> concepts) {
    var all = new Counts();
    for (var concept : concepts) {
      var french = concept.labels(Language.FRENCH);
      var english = concept.labels(Language.ENGLISH);
      learn(french, new HashSet<>(english), true, all);
      learn(english, new HashSet<>(french), false, all);
    }
    double vocabulary = UNSEEN * runs.size();
    unseenOdds = Math.log((all.english + vocabulary) / (all.french + vocabulary));
  }

  /** How much more likely French is than English, as a natural logarithm; 0 where all is even. */
  double frenchOdds(String text) {
    double odds = 0;
    for (String word : Folding.words(text)) {
      double sum = 0;
      for (int length = 2; length <= LONGEST_RUN; length++) {
        sum += oddsOfRuns(" " + word + " ", length);
      }
      odds += sum / (LONGEST_RUN - 1);
      var known = words.get(word);
      if (known != null && known.french + known.english >= KNOWN_WORD) {
        odds += known.odds();
      }
    }
    return odds;
  }

  private double oddsOfRuns(String word, int length) {
    double odds = 0;
    for (int i = 0; i + length <= word.length(); i++) {
      var seen = runs.get(word.substring(i, i + length));
      odds += unseenOdds + (seen == null ? 0 : seen.odds());
    }
    return odds;
  }

  /** Leaves out what both languages write alike. */
  private void learn(List<String> labels, Set<String> others, boolean french, Counts all) {
    for (String label : labels) {
      if (others.contains(label)) {
        continue;
      }
      for (String word : Folding.words(label)) {
        count(words, word, french);
        for (int length = 2; length <= LONGEST_RUN; length++) {
          for (int i = 0; i + length <= word.length() + 2; i++) {
            count(runs, (" " + word + " ").substring(i, i + length), french);
            all.french += french ? 1 : 0;
            all.english += french ? 0 : 1;
          }
        }
      }
    }
  }

  private static void count(Map<String, Counts> counts, String key, boolean french) {
    var seen = counts.computeIfAbsent(key, k -> new Counts());
    seen.french += french ? 1 : 0;
    seen.english += french ? 0 : 1;
  }
}
