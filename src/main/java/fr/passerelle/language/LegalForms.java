package fr.passerelle.language;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The words that name a firm's legal form, such as SAS, GmbH or 有限公司: people add them to a name and
 * leave them out as they like.
 */
public final class LegalForms {

  private static final Set<String> LATIN =
      Set.of(
          "sa",
          "sas",
          "sasu",
          "sarl",
          "eurl",
          "sca",
          "snc",
          "scop",
          "scic",
          "se",
          "gmbh",
          "mbh",
          "ag",
          "kg",
          "kgaa",
          "ltd",
          "limited",
          "llc",
          "llp",
          "inc",
          "incorporated",
          "plc",
          "corp",
          "corporation",
          "co",
          "company",
          "spa",
          "srl",
          "bv",
          "nv",
          "oy",
          "oyj",
          "ab",
          "aps",
          "pty",
          "pte",
          "as",
          "asa",
          "publ",
          "jsc",
          "pjsc",
          "ojsc",
          "tbk",
          "bhd",
          "berhad",
          "sdn",
          "kk");

  /** Before a name only French has them; "AB" or "Co" there would be part of it. */
  private static final Set<String> BEFORE = Set.of("sa", "sas", "sasu", "sarl", "eurl", "societe");

  /** The longest first. */
  private static final List<String> CHINESE = List.of("股份有限公司", "有限责任公司", "股份公司", "有限公司");

  private static final Pattern LETTERS_APART = Pattern.compile("(?<=\\b\\p{L}) (?=\\p{L}\\b)");

  private LegalForms() {}

  /** Returns a folded name without its legal forms; the name itself where nothing else is left. */
  public static String without(String folded) {
    String bare = withoutLatin(withoutChinese(folded));
    return bare.isEmpty() ? folded : bare;
  }

  /**
   * A form, or several without spaces, each as short as it may be written: coltd of companylimited.
   */
  public static String shortened(String forms) {
    return forms
        .replace("corporation", "corp")
        .replace("incorporated", "inc")
        .replace("limited", "ltd")
        .replace("company", "co");
  }

  /** The same for a name that is being typed, whose last word may be the beginning of a form. */
  public static String withoutBegun(String folded) {
    int last = folded.lastIndexOf(' ');
    String end = folded.substring(last + 1);
    if (last > 0 && LATIN.stream().anyMatch(form -> form.startsWith(end))) {
      return without(folded.substring(0, last));
    }
    for (int from = 1; from < folded.length(); from++) {
      String rest = folded.substring(from);
      if (CHINESE.stream().anyMatch(form -> form.startsWith(rest))) {
        return folded.substring(0, from).strip();
      }
    }
    return without(folded);
  }

  private static String withoutChinese(String folded) {
    for (String form : CHINESE) {
      if (folded.endsWith(form)) {
        return folded.substring(0, folded.length() - form.length()).strip();
      }
    }
    return folded;
  }

  private static String withoutLatin(String folded) {
    if (folded.indexOf(' ') < 0) {
      return folded;
    }
    // S.A.S. is folded to three letters.
    var words = List.of(LETTERS_APART.matcher(folded).replaceAll("").split(" ", -1));
    int from = 0;
    int to = words.size();
    while (to > 1 && LATIN.contains(words.get(to - 1))) {
      to--;
    }
    if (to < words.size() && words.getLast().equals("tbk") && words.getFirst().equals("pt")) {
      from = to > 1 ? 1 : 0; // the Indonesian form stands on both sides
    }
    while (from < to - 1 && BEFORE.contains(words.get(from))) {
      from++;
    }
    return to - from == words.size() ? folded : String.join(" ", words.subList(from, to));
  }
}
