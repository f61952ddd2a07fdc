package fr.passerelle.http.need;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds what someone meant who wrote something that there is not. */
public final class Spelling {

  private static final int LONGEST = 40;

  private Spelling() {}

  /** Returns the nearest of what there is, at most three letters and a third of it away. */
  public static Optional<String> nearest(String written, Collection<String> known) {
    String lower = written.strip().toLowerCase(Locale.ROOT);
    String wanted = lower.length() > LONGEST ? lower.substring(0, LONGEST) : lower;
    return known.stream()
        .filter(word -> distance(wanted, word) <= Math.clamp(word.length() / 3, 1, 3))
        .min(
            Comparator.comparingInt((String word) -> distance(wanted, word)).thenComparing(w -> w));
  }

  /** How many letters to add, drop or change (Levenshtein 1966), whatever their case. */
  private static int distance(String wanted, String known) {
    String word = known.toLowerCase(Locale.ROOT);
    int[] row = new int[word.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= wanted.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int changed = diagonal + (wanted.charAt(i - 1) == word.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[word.length()];
  }
}
