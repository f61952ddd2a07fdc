package fr.passerelle.catalogue.source;

import fr.passerelle.catalogue.DirectoryField;
import fr.passerelle.organisation.CountryNames;
import fr.passerelle.organisation.Identifier;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells what a column holds by its cells. */
final class ColumnContents {

  /**
   * What cells look like.
   *
   * @param field null where they look like something of persons
   */
  record Look(@Nullable DirectoryField field, double confidence) {}

  /** So much of a column must look like a field. */
  private static final double LEAST = 0.8;

  /** Fewer cells than this tell nothing. */
  private static final int FEWEST = 2;

  /** The surest first: what a cell fits that comes earlier is not looked for later. */
  private static final Map<DirectoryField, Predicate<String>> LOOKS = looks();

  private ColumnContents() {}

  /** What the cells look like; null where that is not known. */
  static @Nullable Look of(List<String> cells) {
    var filled = cells.stream().map(String::strip).filter(cell -> !cell.isEmpty()).toList();
    if (filled.size() < FEWEST) {
      return null;
    }
    double persons = share(filled, ColumnContents::isEmail);
    if (persons >= LEAST) {
      return new Look(null, persons);
    }
    for (var look : LOOKS.entrySet()) {
      double share = share(filled, look.getValue());
      if (share >= LEAST) {
        return new Look(look.getKey(), 0.9 * share);
      }
    }
    return areThemes(filled) ? new Look(DirectoryField.THEMES, 0.5) : null;
  }

  /** Whether one cell looks like data rather than like the name of a column. */
  static boolean isData(String cell) {
    String text = cell.strip();
    return isEmail(text)
        || Stream.of(DirectoryField.SIREN, DirectoryField.SIRET, DirectoryField.ROR)
            .anyMatch(field -> fits(field, text))
        || fits(DirectoryField.WEBSITE, text)
        || text.matches("\\d{4,}");
  }

  /** Whether a value fits a field; true for fields that any text fits. */
  static boolean fits(DirectoryField field, String text) {
    return LOOKS.getOrDefault(field, any -> true).test(text);
  }

  private static boolean isEmail(String text) {
    return text.matches("[^@\\s]{1,80}@[^@\\s]+\\.[A-Za-z]{2,}");
  }

  private static double share(List<String> cells, Predicate<String> look) {
    return (double) cells.stream().filter(look).count() / cells.size();
  }

  /** Lists of short words, many of which come again in other rows. */
  private static boolean areThemes(List<String> cells) {
    long lists = cells.stream().filter(cell -> cell.split("[|;；、]", -1).length > 1).count();
    if (2 * lists < cells.size()) {
      return false;
    }
    var items = cells.stream().flatMap(cell -> Stream.of(cell.split("[|;；、]", -1))).toList();
    boolean areShort = items.stream().allMatch(item -> item.strip().length() <= 40);
    var distinct = new HashSet<>(items.stream().map(String::strip).toList());
    return areShort && 10 * distinct.size() <= 8 * items.size();
  }

  private static Map<DirectoryField, Predicate<String>> looks() {
    var looks = new LinkedHashMap<DirectoryField, Predicate<String>>();
    looks.put(DirectoryField.SIRET, text -> text.length() >= 13 && isIdentifier("siret", text));
    looks.put(DirectoryField.SIREN, text -> text.length() >= 8 && isIdentifier("siren", text));
    looks.put(DirectoryField.USCC, text -> isIdentifier("uscc", text));
    looks.put(DirectoryField.ROR, text -> isIdentifier("ror", text));
    // many countries' numbers have no check digit: a word is none
    looks.put(
        DirectoryField.VAT,
        text -> text.matches(".*\\d.*\\d.*\\d.*\\d.*\\d.*\\d.*") && isIdentifier("vat", text));
    looks.put(
        DirectoryField.WEBSITE,
        text ->
            // possessive: a long one needs no stack
            text.matches("(?i)(https?://|www\\.)\\S+|([a-z0-9-]+\\.)++[a-z]{2,12}/?"));
    looks.put(DirectoryField.FOUNDED, text -> text.matches("(1[89]|20)\\d\\d"));
    looks.put(
        DirectoryField.POSTCODE,
        text -> text.matches("(0[1-9]|[1-8]\\d|9[0-8])\\d{3}") || text.matches("[1-9]\\d{3}"));
    looks.put(DirectoryField.COUNTRY, text -> CountryNames.code(text) != null);
    looks.put(DirectoryField.SIZE, text -> CodedWords.size(text).isPresent());
    looks.put(DirectoryField.TYPE, text -> CodedWords.type(text).isPresent());
    return looks;
  }

  private static boolean isIdentifier(String scheme, String text) {
    try {
      Identifier.of(scheme, LostZeros.identifier(scheme, text));
      return true;
    } catch (IllegalArgumentException _) { // it looks otherwise
      return false;
    }
  }
}
