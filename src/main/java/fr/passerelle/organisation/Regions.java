package fr.passerelle.organisation;

import fr.passerelle.language.Folding;
import fr.passerelle.language.Language;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The regions of China and France, from {@code index-data/regions.tsv}: each has one name by which
 * it is kept, counted and filtered, and one to show in each language. Immutable.
 */
public final class Regions {

  private static final Regions KNOWN = read();
  private static final int COLUMNS = 7;

  private final Map<String, Map<Language, String>> labels = new HashMap<>();
  private final Map<String, String> named = new HashMap<>();
  private final Set<String> ambiguous = new HashSet<>();

  private Regions() {}

  /** The table that comes with this build. */
  public static Regions known() {
    return KNOWN;
  }

  /** The names of all regions in the table. */
  public Set<String> names() {
    return Set.copyOf(labels.keySet());
  }

  /**
   * The one name of a region of a country, however it is spelled; the name as it stands where the
   * table does not know it.
   *
   * @param country ISO 3166-1 alpha-2
   */
  public String name(String country, String spelled) {
    return named.getOrDefault(key(country, spelled), spelled);
  }

  /**
   * The one name of a region, whichever its country; the name as it stands where the table does not
   * know it, or knows it in two countries.
   */
  public String name(String spelled) {
    String key = key("", spelled);
    return ambiguous.contains(key) ? spelled : named.getOrDefault(key, spelled);
  }

  /** What a region is called in a language; none where the table does not know this name. */
  public Optional<String> label(String name, Language language) {
    return Optional.ofNullable(labels.getOrDefault(name, Map.of()).get(language));
  }

  private void enter(List<String> row) {
    String name = row.get(2);
    labels.put(
        name,
        Map.of(
            Language.FRENCH, row.get(3),
            Language.ENGLISH, row.get(4),
            Language.CHINESE, row.get(5)));
    for (String country : row.get(1).split("\\|", -1)) {
      spellings(row).forEach(spelled -> named.put(key(country, spelled), name));
    }
    for (String spelled : spellings(row)) {
      String before = named.put(key("", spelled), name);
      if (before != null && !before.equals(name)) {
        ambiguous.add(key("", spelled));
      }
    }
  }

  private static Set<String> spellings(List<String> row) {
    var spellings = new HashSet<>(row.subList(2, 6));
    spellings.add(row.getFirst());
    spellings.addAll(List.of(row.get(6).split("\\|", -1)));
    spellings.remove("");
    return spellings;
  }

  private static String key(String country, String spelled) {
    return country + "|" + Folding.fold(spelled);
  }

  private static Regions read() {
    try (var table =
        new BufferedReader(
            new InputStreamReader(
                Regions.class.getResourceAsStream("regions.tsv"), StandardCharsets.UTF_8))) {
      var regions = new Regions();
      table.lines().skip(1).map(line -> List.of(line.split("\t", COLUMNS))).forEach(regions::enter);
      return regions;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read regions.tsv", e);
    }
  }
}
