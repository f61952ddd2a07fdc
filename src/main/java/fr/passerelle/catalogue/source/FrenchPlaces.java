package fr.passerelle.catalogue.source;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What French addresses tell: the department of a postcode, the town in a line of the post. */
final class FrenchPlaces {

  private static final Set<String> SMALL_WORDS =
      Set.of(
          "de", "du", "des", "la", "le", "les", "lès", "sur", "sous", "en", "et", "aux", "d", "l");

  private FrenchPlaces() {}

  /**
   * The first two digits of a postcode, three overseas, 2A or 2B in Corsica; null where it is none.
   */
  static @Nullable String department(String postcode) {
    if (!postcode.matches("\\d{5}")) {
      return null;
    }
    if (postcode.startsWith("20")) {
      return postcode.compareTo("20200") < 0 ? "2A" : "2B";
    }
    return postcode.substring(0, postcode.startsWith("97") || postcode.startsWith("98") ? 3 : 2);
  }

  /**
   * The town as one writes it: without CEDEX and number, and {@code LE BOURGET DU LAC CEDEX} as Le
   * Bourget du Lac.
   */
  static String town(String line) {
    String town = line.replaceFirst("(?i)\\s+cedex\\b.*$", "").strip();
    return town.isEmpty()
        ? line
        : town.equals(town.toUpperCase(Locale.FRENCH)) ? lower(town) : town;
  }

  private static String lower(String capitals) {
    var town = new StringBuilder();
    for (String word : capitals.toLowerCase(Locale.FRENCH).split("(?<=[ '’-])", -1)) {
      String bare = word.replaceAll("[ '’-]$", "");
      boolean isSmall = !town.isEmpty() && SMALL_WORDS.contains(bare);
      town.append(
          isSmall || bare.isEmpty()
              ? word
              : word.substring(0, 1).toUpperCase(Locale.FRENCH) + word.substring(1));
    }
    return town.toString();
  }
}
