package fr.passerelle.search.lucene;

import fr.passerelle.language.Folding;
import fr.passerelle.language.LegalForms;
import fr.passerelle.language.TradeWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Judges how alike a name that was asked for and an organisation's names are, from 0 to 1.
 *
 * <p>Each asked word is compared with the most similar word of a name; the likeness is the share of
 * letters, on both sides, that found their counterpart. What is left of the asked words may be the
 * organisation's city. Names in hanzi are compared by hanzi, and by pinyin when asked in Latin
 * letters. A legal form on one side only counts next to nothing, a word such as Group little. Not
 * safe for use by several threads.
 */
final class NameLikeness {

  private static final double LEAST = 0.35;
  private static final double FORMER = 0.98;
  private static final double BY_PINYIN = 0.97;
  private static final double BY_CITY = 0.96;
  private static final double TRADE = 0.2;
  private static final double BUT_FOR_TRADE = 0.86;
  private static final double BUT_FOR_THE_FORM = 0.99;

  /**
   * A name that is like what was asked.
   *
   * @param name as its source writes it
   * @param score from 0 to 1
   */
  record Likest(String name, double score) {}

  private final Asked whole;
  private final Asked bare;

  /** What is asked, in the forms that are compared. */
  private record Asked(String folded, String dense, List<String> words, boolean isHan) {
    private Asked(String folded) {
      this(folded, folded.replace(" ", ""), NameTerms.content(folded), Folding.hasHan(folded));
    }
  }

  NameLikeness(String folded) {
    this.whole = new Asked(folded);
    this.bare = new Asked(LegalForms.without(folded));
  }

  /** Returns the name that is most alike; null where none is alike enough. */
  @Nullable Likest judge(KnownNames known) {
    @Nullable Likest best = null;
    for (var name : known.names()) {
      double score = likeness(name, known.city());
      if (name.former()) {
        score *= FORMER;
      }
      if (score >= LEAST && (best == null || score > best.score())) {
        best = new Likest(name.text(), score);
      }
    }
    return best;
  }

  private double likeness(KnownNames.Known known, Set<String> city) {
    double score = likeness(whole, known.folded(), known.pinyin(), city);
    String name = LegalForms.without(known.folded());
    boolean differs = !name.equals(known.folded()) || !bare.folded().equals(whole.folded());
    if (score == 1 || !differs) {
      return score;
    }
    String pinyin =
        bare.isHan() || known.pinyin().isEmpty() || name.equals(known.folded())
            ? known.pinyin()
            : Folding.pinyin(name);
    return Math.max(score, BUT_FOR_THE_FORM * likeness(bare, name, pinyin, city));
  }

  private static double likeness(Asked asked, String name, String pinyin, Set<String> city) {
    if (name.equals(asked.folded())) {
      return 1;
    }
    String denseName = name.replace(" ", "");
    if (denseName.equals(asked.dense())) {
      return 0.995;
    }
    if (!pinyin.isEmpty()) {
      return asked.isHan()
          ? Math.max(similar(asked.dense(), denseName, 0.3) * 0.99, butForTrade(asked, denseName))
          : Math.max(
              BY_PINYIN * similar(asked.dense(), pinyin.replace(" ", ""), 0.5),
              compare(asked.words(), NameTerms.content(pinyin), city) * 0.9);
    }
    return asked.isHan() ? 0 : compare(asked.words(), NameTerms.content(name), city) * 0.99;
  }

  /** As 比亚迪 and 比亚迪集团. */
  private static double butForTrade(Asked asked, String denseName) {
    String mine = TradeWords.without(asked.dense());
    String theirs = TradeWords.without(denseName);
    boolean differs = !mine.equals(asked.dense()) || !theirs.equals(denseName);
    return differs ? BUT_FOR_TRADE * similar(mine, theirs, 0.3) : 0;
  }

  private static double compare(List<String> asked, List<String> named, Set<String> city) {
    var rest = new ArrayList<>(named);
    double matched = 0;
    double total = 0;
    double byCity = 0;
    for (String word : asked) {
      double weight = weight(word);
      total += weight;
      int at = mostAlike(word, rest);
      double alike = at < 0 ? 0 : similar(word, rest.get(at), 0.6);
      if (alike > 0) {
        matched += alike * weight;
        rest.remove(at);
      } else if (city.contains(word)) {
        matched += BY_CITY * weight;
        byCity += weight;
      }
    }
    double unasked = 0;
    double namedTotal = byCity;
    for (String word : named) {
      namedTotal += weight(word);
    }
    for (String word : rest) {
      unasked += city.contains(word) ? 0.5 * weight(word) : weight(word);
    }
    if (total == 0 || namedTotal == 0) {
      return 0;
    }
    return matched / total * (1 - 0.8 * unasked / namedTotal);
  }

  /** Its letters; a word such as Group, which many firms add, counts less than its letters. */
  private static double weight(String word) {
    return TradeWords.contains(word) ? TRADE * word.length() : word.length();
  }

  private static int mostAlike(String word, List<String> others) {
    int best = -1;
    double alike = 0;
    for (int i = 0; i < others.size(); i++) {
      double similarity = similar(word, others.get(i), 0.6);
      if (similarity > alike) {
        alike = similarity;
        best = i;
      }
    }
    return best;
  }

  /** One less the share of letters to change; 0 below the least share that counts. */
  private static double similar(String a, String b, double least) {
    if (a.equals(b)) {
      return 1;
    }
    int longer = Math.max(a.length(), b.length());
    int most = (int) Math.floor((1 - least) * longer);
    if (Math.abs(a.length() - b.length()) > most || (longer < 4 && least > 0.5)) {
      return 0;
    }
    int distance = edits(a, b);
    return distance > most ? 0 : 1 - (double) distance / longer;
  }

  /** Letters to insert, leave out, change, or swap with their neighbour (optimal alignment). */
  private static int edits(String a, String b) {
    int[] before = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + change);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          row[j] = Math.min(row[j], before[j - 2] + 1);
        }
      }
      int[] free = before;
      before = last;
      last = row;
      row = free;
    }
    return last[b.length()];
  }
}
