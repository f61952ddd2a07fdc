package fr.passerelle.language;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Words that many firms have in their names beside what tells them apart, such as Group or
 * Technologies: people leave them out, though less freely than a legal form.
 */
public final class TradeWords {

  private static final Set<String> LATIN =
      Set.of(
          "group",
          "groupe",
          "gruppe",
          "gruppo",
          "holding",
          "holdings",
          "technology",
          "technologies",
          "technologie",
          "industry",
          "industries",
          "industrie",
          "international",
          "internationale",
          "global",
          "worldwide",
          "solutions",
          "services",
          "enterprise",
          "enterprises",
          "entreprise",
          "compagnie",
          "company",
          "sa",
          "sas");

  /** What follows a Chinese firm's name, the longest first. */
  private static final List<String> CHINESE = List.of("科技集团", "控股集团", "集团", "控股", "科技");

  private static final int LEAST_HANZI = 2;

  private TradeWords() {}

  /** Whether a folded word is one of them. */
  public static boolean contains(String word) {
    return LATIN.contains(word);
  }

  /** The words of a folded name but for these; the name itself where nothing else is left. */
  public static String without(String folded) {
    if (Folding.hasHan(folded)) {
      return CHINESE.stream()
          .filter(end -> folded.endsWith(end) && folded.length() >= end.length() + LEAST_HANZI)
          .findFirst()
          .map(end -> folded.substring(0, folded.length() - end.length()).strip())
          .orElse(folded);
    }
    String bare =
        List.of(folded.split(" ", -1)).stream()
            .filter(word -> !LATIN.contains(word))
            .collect(Collectors.joining(" "));
    return bare.isEmpty() ? folded : bare;
  }
}
