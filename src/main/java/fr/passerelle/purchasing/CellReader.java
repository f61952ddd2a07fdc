package fr.passerelle.purchasing;

import fr.passerelle.language.Folding;
import fr.passerelle.language.Language;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the cells of one line, and gathers what is wrong with them. */
final class CellReader {

  private static final Pattern NUMBER = Pattern.compile("-?\\d[\\d\\s\\u00a0\\u202f.,']*");
  private static final Pattern YEAR_FIRST =
      Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?(?:[T ].*)?");
  private static final Pattern DAY_FIRST =
      Pattern.compile("(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4}|\\d{2})");
  private static final Pattern NACE = Pattern.compile("(?i)[A-U]?\\d{2}(\\.?\\d{1,2})?[A-Z]?");
  private static final Set<String> YES =
      Set.of("yes", "y", "oui", "o", "x", "1", "true", "vrai", "是", "需要", "nda");
  private static final Set<String> NO =
      Set.of("no", "n", "non", "0", "false", "faux", "否", "不需要", "-");
  private static final Set<String> MONEY =
      Set.of("€", "eur", "euro", "euros", "k€", "keur", "m€", "meur");

  private final long row;
  private final List<CellFault> faults = new ArrayList<>();
  private String cpv = "";
  private String nace = "";
  private String volume = "";
  private @Nullable Double amount;
  private String unit = "";
  private String place = "";
  private @Nullable LocalDate date;
  private List<String> certificates = List.of();
  private List<String> languages = List.of();
  private boolean isResearch;
  private int sources = 1;
  private @Nullable Integer dependence;
  private List<String> musts = List.of();
  private List<String> nices = List.of();
  private boolean isConfidential;

  CellReader(long row) {
    this.row = row;
  }

  void fault(String column, String fault, String value) {
    faults.add(new CellFault(row, column, fault, value));
  }

  /** Reads a cell; false where what stands in it is not kept as it was written. */
  boolean take(NeedColumn column, String head, String text) {
    int before = faults.size();
    read(column, head, text);
    boolean isWritten =
        column == NeedColumn.CPV || column == NeedColumn.NACE || column == NeedColumn.VOLUME;
    return isWritten || faults.size() == before;
  }

  private void read(NeedColumn column, String head, String text) {
    String folded = Folding.fold(text);
    switch (column) {
      case CPV -> cpv(head, text);
      case NACE -> {
        nace = text;
        check(NACE.matcher(text.strip()).matches(), head, "nace", text);
      }
      case VOLUME -> volume(head, text);
      case UNIT -> unit = text;
      case PLACE -> place = text;
      case DATE -> {
        date = day(text);
        check(date != null, head, "date", text);
      }
      case CERTIFICATES -> certificates = parts(text, "[;,\\n、，；]|\\s\\+\\s| et | and ");
      case LANGUAGES -> languages(head, text);
      case KIND -> kind(head, text, folded);
      case SOURCES -> {
        int read = text.matches("\\d{1,3}(\\.0+)?") ? (int) Double.parseDouble(text) : 0;
        check(read >= 1 && read <= Requirement.MOST_SOURCES, head, "sources", text);
        sources = Math.clamp(read, 1, Requirement.MOST_SOURCES);
      }
      case DEPENDENCE -> dependence(head, text);
      case MUSTS -> musts = parts(text, "[;\\n；]");
      case NICES -> nices = parts(text, "[;\\n；]");
      case NDA -> {
        isConfidential = !NO.contains(folded); // what cannot be read is kept as a secret
        check(YES.contains(folded) || !isConfidential, head, "yes-no", text);
      }
      default -> throw new IllegalArgumentException("not a cell of a requirement: " + column);
    }
  }

  Requirement requirement(
      int position, String id, String item, String specification, List<String> other) {
    return new Requirement(
        position,
        id,
        row,
        item,
        specification,
        cpv,
        nace,
        volume,
        amount,
        unit,
        place,
        date,
        certificates,
        languages,
        isResearch,
        sources,
        dependence,
        musts,
        nices,
        isConfidential,
        other,
        faults);
  }

  private void check(boolean isRight, String head, String fault, String value) {
    if (!isRight) {
      fault(head, fault, value);
    }
  }

  private void cpv(String head, String text) {
    cpv = text;
    switch (Classification.judged(text)) {
      case WHOLE -> {}
      case FORM -> fault(head, "cpv", text);
      case CHECK_DIGIT -> fault(head, "cpv-digit", text);
    }
  }

  private void volume(String head, String text) {
    volume = text;
    var found = NUMBER.matcher(text);
    if (found.find()) {
      amount = number(found.group());
      String rest = (text.substring(0, found.start()) + " " + text.substring(found.end())).strip();
      unit = rest.isEmpty() ? unit : rest;
    }
    check(amount != null && amount >= 0, head, "number", text);
  }

  /** A number as French, English or Chinese hands write it; null where it is none. */
  static @Nullable Double number(String text) {
    String plain = text.replaceAll("[\\s\\u00a0\\u202f']", "");
    int comma = plain.lastIndexOf(',');
    int point = plain.lastIndexOf('.');
    if (comma >= 0 && point >= 0) {
      plain = comma > point ? plain.replace(".", "").replace(',', '.') : plain.replace(",", "");
    } else if (comma >= 0) {
      boolean isGrouped = plain.matches("-?\\d{1,3}(,\\d{3})+");
      plain = isGrouped ? plain.replace(",", "") : plain.replace(',', '.');
    } else if (plain.matches("-?\\d{1,3}(\\.\\d{3}){2,}")) {
      plain = plain.replace(".", "");
    }
    try {
      return Double.parseDouble(plain);
    } catch (NumberFormatException _) { // told by whoever asked
      return null;
    }
  }

  /** Whether amounts of this unit are money, and how many euros one of it is; else 0. */
  static double euros(String unit) {
    String plain = unit.toLowerCase(Locale.ROOT).replaceAll("[\\s/].*", "");
    if (!MONEY.contains(plain)) {
      return 0;
    }
    return plain.startsWith("k") ? 1_000 : plain.startsWith("m") ? 1_000_000 : 1;
  }

  static @Nullable LocalDate day(String text) {
    var year = YEAR_FIRST.matcher(text.strip());
    var day = DAY_FIRST.matcher(text.strip());
    try {
      if (year.matches()) {
        return LocalDate.of(part(year.group(1)), part(year.group(2)), part(year.group(3)));
      }
      if (day.matches()) {
        int written = part(day.group(3));
        return LocalDate.of(
            written < 100 ? 2_000 + written : written, part(day.group(2)), part(day.group(1)));
      }
    } catch (DateTimeException _) { // no day that there is
      return null;
    }
    return null;
  }

  private static int part(String digits) {
    return Integer.parseInt(digits);
  }

  private void languages(String head, String text) {
    var read = new ArrayList<String>();
    for (String part : parts(text, "[;,/\\n、，；]| et | and ")) {
      String folded = Folding.fold(part);
      var code =
          Stream.of(Locale.getISOLanguages())
              .filter(
                  one ->
                      one.equals(folded)
                          || Stream.of(Language.values())
                              .anyMatch(in -> name(one, in).equals(folded)))
              .findFirst();
      code.ifPresentOrElse(read::add, () -> fault(head, "language", part));
    }
    languages = read;
  }

  private static String name(String code, Language in) {
    return Folding.fold(Locale.of(code).getDisplayLanguage(in.locale()));
  }

  private void kind(String head, String text, String folded) {
    isResearch =
        Stream.of("r d", "rd", "research", "recherche", "developpement", "研发")
            .anyMatch(word -> (" " + folded.replace('&', ' ') + " ").contains(word));
    boolean isBuy =
        Stream.of("buy", "purchase", "achat", "acheter", "采购", "supply", "fourniture", "service")
            .anyMatch(folded::contains);
    check(isResearch || isBuy, head, "kind", text);
  }

  private void dependence(String head, String text) {
    Double read = number(text.replace("%", ""));
    boolean isShare = read != null && read > 0 && read < 1 && !text.contains("%");
    int percent = read == null ? 0 : (int) Math.round(isShare ? 100 * read : read);
    check(percent >= 1 && percent <= 100, head, "percent", text);
    dependence = percent >= 1 && percent <= 100 ? percent : null;
  }

  private static List<String> parts(String text, String separators) {
    return Stream.of(text.split(separators, -1))
        .map(String::strip)
        .filter(one -> !one.isEmpty())
        .limit(20)
        .toList();
  }
}
