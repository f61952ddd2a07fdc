package fr.passerelle.http.need;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

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
  public static int distance(String wanted, String known) {
    return LevenshteinDistance.getDefaultInstance()
        .apply(wanted.toLowerCase(Locale.ROOT), known.toLowerCase(Locale.ROOT));
  }
}
