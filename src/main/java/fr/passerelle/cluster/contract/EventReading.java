package fr.passerelle.cluster.contract;

import fr.passerelle.language.Folding;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wrote of one event, as it was understood.
 *
 * @param facts null where something is wrong
 */
public record EventReading(@Nullable Facts facts, List<Fault> faults) {

  private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);
  private static final Pattern ISO_DAY =
      Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})(?:T00:00(?::00)?)?");
  private static final Pattern FRENCH_DAY = Pattern.compile("(\\d{1,2})[/.](\\d{1,2})[/.](\\d{4})");
  private static final Pattern CHINESE_DAY = Pattern.compile("(\\d{4})年(\\d{1,2})月(\\d{1,2})[日号]");
  private static final Pattern EUROS =
      Pattern.compile(
          "(?i)(?:€|EUR)?((?:\\d+|\\d{1,3}(?:[.,]\\d{3})+)(?:[.,]00?)?)(?:€|EUR|EUROS?)?");
  private static final Pattern SIZED = Pattern.compile("(.+?)\\s*[(\\[（]([^()\\[\\]（）]+)[)\\]）]");

  /**
   * Something that cannot be understood.
   *
   * @param fault the end of a key that begins with {@code error.contract-}
   * @param value what stands there
   */
  public record Fault(EventColumn column, String fault, String value) {}

  public EventReading {
    faults = List.copyOf(faults);
  }

  /**
   * Understands what was written.
   *
   * @param today what happens later has not happened
   */
  public static EventReading of(
      Map<EventColumn, String> written, EventWords words, LocalDate today) {
    var faults = new ArrayList<Fault>();
    var kind = kind(cell(written, EventColumn.KIND), words, faults);
    var day = day(cell(written, EventColumn.DAY), today, faults);
    var members = members(written, words, faults);
    var partner = partner(cell(written, EventColumn.PARTNER), words, faults);
    String country = country(cell(written, EventColumn.COUNTRY), words, faults);
    Long amount = amount(cell(written, EventColumn.AMOUNT), faults);
    String proof = cell(written, EventColumn.PROOF);
    if (proof.length() > Facts.LONGEST_PROOF) {
      faults.add(new Fault(EventColumn.PROOF, "long", proof));
    }
    if (kind == EventKind.EXPORT && cell(written, EventColumn.AMOUNT).isEmpty()) {
      faults.add(new Fault(EventColumn.AMOUNT, "amount-missing", ""));
    }
    return kind == null || day == null || !faults.isEmpty()
        ? new EventReading(null, faults)
        : new EventReading(new Facts(kind, day, members, partner, country, amount, proof), faults);
  }

  private static String cell(Map<EventColumn, String> written, EventColumn column) {
    return written.getOrDefault(column, "").strip();
  }

  private static @Nullable EventKind kind(String text, EventWords words, List<Fault> faults) {
    var kind = words.kinds().get(Folding.fold(text));
    if (kind == null) {
      faults.add(new Fault(EventColumn.KIND, text.isEmpty() ? "missing" : "kind", text));
    }
    return kind;
  }

  private static @Nullable LocalDate day(String text, LocalDate today, List<Fault> faults) {
    var day = day(text);
    if (day == null) {
      faults.add(new Fault(EventColumn.DAY, text.isEmpty() ? "missing" : "day", text));
    } else if (day.isAfter(today)) {
      faults.add(new Fault(EventColumn.DAY, "future", text));
    } else if (day.isBefore(FIRST_DAY)) {
      faults.add(new Fault(EventColumn.DAY, "day", text));
    }
    return day;
  }

  /** The day of a text such as 2027-03-31 or 31/03/2027; null where it is none. */
  public static @Nullable LocalDate day(String text) {
    var iso = ISO_DAY.matcher(text);
    var french = FRENCH_DAY.matcher(text);
    var chinese = CHINESE_DAY.matcher(text);
    return iso.matches()
        ? day(iso, 1, 2, 3)
        : chinese.matches()
            ? day(chinese, 1, 2, 3)
            : french.matches() ? day(french, 3, 2, 1) : null;
  }

  private static @Nullable LocalDate day(Matcher found, int year, int month, int day) {
    try {
      return LocalDate.of(
          Integer.parseInt(found.group(year)),
          Integer.parseInt(found.group(month)),
          Integer.parseInt(found.group(day)));
    } catch (DateTimeException _) { // such as the 31st of February
      return null;
    }
  }

  private static List<Firm> members(
      Map<EventColumn, String> written, EventWords words, List<Fault> faults) {
    String size = cell(written, EventColumn.SME);
    var usual = size.isEmpty() ? Sme.UNKNOWN : words.sizes().get(Folding.fold(size));
    if (usual == null) {
      faults.add(new Fault(EventColumn.SME, "sme", size));
    }
    var names =
        Stream.of(cell(written, EventColumn.MEMBERS).split("[\\n;；]", -1))
            .map(String::strip)
            .filter(name -> !name.isEmpty())
            .toList();
    if (names.isEmpty()) {
      faults.add(new Fault(EventColumn.MEMBERS, "missing", ""));
    } else if (names.size() > Facts.MOST_MEMBERS) {
      faults.add(new Fault(EventColumn.MEMBERS, "many", names.getFirst()));
    }
    var members = new ArrayList<Firm>();
    for (String name : names) {
      var sized = SIZED.matcher(name);
      var own = sized.matches() ? words.sizes().get(Folding.fold(sized.group(2))) : null;
      String plain = own == null ? name : sized.group(1);
      if (plain.length() > Firm.LONGEST_NAME) {
        faults.add(new Fault(EventColumn.MEMBERS, "long", plain));
      } else if (Folding.fold(plain).isEmpty()) {
        faults.add(new Fault(EventColumn.MEMBERS, "name", plain));
      } else {
        members.add(sized(words.names().firm(plain), own, usual));
      }
    }
    return members;
  }

  /** A firm with what is said of its size: beside its name, else by the catalogue, else for all. */
  private static Firm sized(Firm firm, @Nullable Sme own, @Nullable Sme usual) {
    if (own != null) {
      return new Firm(firm.id(), firm.name(), own);
    }
    return firm.sme() == Sme.UNKNOWN && usual != null
        ? new Firm(firm.id(), firm.name(), usual)
        : firm;
  }

  private static Firm partner(String name, EventWords words, List<Fault> faults) {
    if (name.isEmpty()) {
      return Firm.NONE;
    }
    if (name.length() > Firm.LONGEST_NAME || Folding.fold(name).isEmpty()) {
      faults.add(
          new Fault(
              EventColumn.PARTNER, name.length() > Firm.LONGEST_NAME ? "long" : "name", name));
      return Firm.NONE;
    }
    var firm = words.names().firm(name);
    return new Firm(firm.id(), firm.name(), Sme.UNKNOWN);
  }

  private static String country(String text, EventWords words, List<Fault> faults) {
    String code = text.isEmpty() ? "" : words.names().country(text);
    if (code == null) {
      faults.add(new Fault(EventColumn.COUNTRY, "country", text));
      return "";
    }
    return code;
  }

  private static @Nullable Long amount(String text, List<Fault> faults) {
    if (text.isEmpty()) {
      return null;
    }
    var found = EUROS.matcher(text.replaceAll("[\\s\u00a0\u202f']", ""));
    if (found.matches()) {
      String digits = found.group(1).replaceFirst("[.,]00?$", "").replaceAll("[.,]", "");
      if (digits.length() <= 13 && Long.parseLong(digits) <= Facts.MOST_EURO) {
        return Long.valueOf(digits);
      }
    }
    faults.add(new Fault(EventColumn.AMOUNT, "amount", text));
    return null;
  }
}
