package fr.passerelle.workspace.profile;

import fr.passerelle.language.Folding;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Tells how much two profiles say the same, by the words that they share. */
public final class ProfileLikeness {

  /** From this on somebody should look whether two are one. */
  public static final double TELLING = 0.5;

  private static final int STEM = 6;

  private ProfileLikeness() {}

  /** What another profile is compared by. */
  public record Other(String id, String title, String summary) {}

  /**
   * Another profile that says nearly the same.
   *
   * @param likeness the share of words that both have among all that either has, from 0 to 1
   */
  public record Similar(Other other, double likeness) {}

  /** Those that say nearly the same as a title and a summary, the most alike first. */
  public static List<Similar> similar(String title, String summary, List<Other> others, int limit) {
    var own = features(title + " " + summary);
    return others.stream()
        .map(
            other ->
                new Similar(other, share(own, features(other.title() + " " + other.summary()))))
        .filter(similar -> similar.likeness() >= TELLING)
        .sorted(
            Comparator.comparingDouble(Similar::likeness)
                .reversed()
                .thenComparing(similar -> similar.other().id()))
        .limit(limit)
        .toList();
  }

  private static double share(Set<String> one, Set<String> other) {
    long both = one.stream().filter(other::contains).count();
    long either = one.size() + (long) other.size() - both;
    return either == 0 ? 0 : (double) both / either;
  }

  /** The beginnings of longer words, and pairs of hanzi. */
  private static Set<String> features(String text) {
    var features = new HashSet<String>();
    for (String word : Folding.words(text)) {
      if (Folding.hasHan(word)) {
        for (int i = 0; i + 1 < word.length(); i++) {
          features.add(word.substring(i, i + 2));
        }
      } else if (word.length() > 3) {
        features.add(word.substring(0, Math.min(STEM, word.length())));
      }
    }
    return features;
  }
}
