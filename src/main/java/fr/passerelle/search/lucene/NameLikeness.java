package fr.passerelle.search.lucene;

import fr.passerelle.language.Folding;
import fr.passerelle.organisation.Name;
import fr.passerelle.organisation.Organisation;
import fr.passerelle.search.NameMatch;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.jspecify.annotations.Nullable;

/**
 * Judges how alike a name that was asked for and an organisation's names are, from 0 to 1.
 *
 * <p>Each asked word is compared with the most similar word of a name; the likeness is the share of
 * letters, on both sides, that found their counterpart. What is left of the asked words may be the
 * organisation's city. Names in hanzi are compared by hanzi, and by pinyin when asked in Latin
 * letters. Not safe for use by several threads.
 */
final class NameLikeness {

  private static final double LEAST = 0.35;
  private static final double FORMER = 0.98;
  private static final double BY_PINYIN = 0.97;
  private static final double BY_CITY = 0.96;
  private static final Set<String> LINKS =
      Set.of("of", "the", "de", "du", "des", "d", "la", "le", "les", "l", "et", "and", "for");

  private final String folded;
  private final String dense;
  private final List<String> words;

  NameLikeness(String folded) {
    this.folded = folded;
    this.dense = folded.replace(" ", "");
    this.words = content(folded);
  }

  Optional<NameMatch> judge(Organisation organisation) {
    @Nullable NameMatch best = null;
    var city = NameTerms.city(organisation);
    for (var name : organisation.names()) {
      double score = likeness(Folding.fold(name.text()), city);
      if (name.kind() == Name.Kind.FORMER) {
        score *= FORMER;
      }
      if (score >= LEAST && (best == null || score > best.score())) {
        best = new NameMatch(organisation, name.text(), score);
      }
    }
    return Optional.ofNullable(best);
  }

  private double likeness(String name, Set<String> city) {
    if (name.equals(folded)) {
      return 1;
    }
    String denseName = name.replace(" ", "");
    if (denseName.equals(dense)) {
      return 0.995;
    }
    boolean askedHan = Folding.hasHan(folded);
    if (Folding.hasHan(name)) {
      return askedHan
          ? similar(dense, denseName, 0.3) * 0.99
          : Math.max(
              BY_PINYIN * similar(dense, Folding.pinyin(name).replace(" ", ""), 0.5),
              compare(words, content(Folding.pinyin(name)), city) * 0.9);
    }
    return askedHan ? 0 : compare(words, content(name), city) * 0.99;
  }

  private static double compare(List<String> asked, List<String> named, Set<String> city) {
    var rest = new ArrayList<>(named);
    double matched = 0;
    double total = 0;
    double byCity = 0;
    for (String word : asked) {
      total += word.length();
      int at = mostAlike(word, rest);
      double alike = at < 0 ? 0 : similar(word, rest.get(at), 0.6);
      if (alike > 0) {
        matched += alike * word.length();
        rest.remove(at);
      } else if (city.contains(word)) {
        matched += BY_CITY * word.length();
        byCity += word.length();
      }
    }
    double unasked = 0;
    double namedTotal = byCity;
    for (String word : named) {
      namedTotal += word.length();
    }
    for (String word : rest) {
      unasked += city.contains(word) ? 0.5 * word.length() : word.length();
    }
    if (total == 0 || namedTotal == 0) {
      return 0;
    }
    return matched / total * (1 - 0.8 * unasked / namedTotal);
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
    int distance = new LevenshteinDistance(most).apply(a, b);
    return distance < 0 ? 0 : 1 - (double) distance / longer;
  }

  private static List<String> content(String folded) {
    var content = new LinkedHashSet<String>();
    for (String word : folded.split(" ", -1)) {
      if (!LINKS.contains(word)) {
        content.add(word);
      }
    }
    return content.isEmpty() ? List.of(folded) : List.copyOf(content);
  }
}
