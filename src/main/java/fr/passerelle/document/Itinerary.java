package fr.passerelle.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The days of one who takes part in a mission, in two languages.
 *
 * @param id of letters and digits
 * @param local the name in the host country's own script; may be empty
 * @param about such as Visitor, 5 meetings
 * @param facts such as languages and whom to ask for
 * @param notes below the days, such as what was cancelled
 */
public record Itinerary(
    String id,
    String name,
    String local,
    Both about,
    List<Fact> facts,
    List<Day> days,
    List<Both> notes) {

  /** The same in two languages; where the two are equal, it is said once. */
  public record Both(String first, String second) {

    /** What is the same in all languages. */
    public static Both of(String text) {
      return new Both(text, text);
    }

    public boolean isSame() {
      return second.isEmpty() || first.equals(second);
    }

    /** Both in one line. */
    public String line() {
      return isSame() ? first : first + " · " + second;
    }
  }

  /** Something under its name. */
  public record Fact(Both label, String text) {}

  /** A day. */
  public record Day(Both date, List<Stop> stops) {
    public Day {
      stops = List.copyOf(stops);
    }
  }

  /** What kind of thing takes time. */
  public enum Kind {
    MEETING,
    WAY,
    PAUSE
  }

  /**
   * Something that takes time.
   *
   * @param hours where it is
   * @param home the same hours at home
   * @param title such as Lunch; empty where the names say all
   * @param name of whom is met; empty where nobody is
   * @param local that name in the host country's own script; may be empty
   * @param address in Latin letters; may be empty
   * @param taxi the address in the host country's own script; may be empty
   * @param isWarning whether something is wrong with it
   */
  public record Stop(
      Kind kind,
      String hours,
      String home,
      Both title,
      String name,
      String local,
      List<Fact> facts,
      String address,
      String taxi,
      boolean isWarning) {
    public Stop {
      facts = List.copyOf(facts);
    }
  }

  /** The language that a text with hanzi is read in; null where it has none. */
  public static @Nullable String lang(String text) {
    return text.codePoints()
            .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN)
        ? "zh-Hans"
        : null;
  }

  public Itinerary {
    facts = List.copyOf(facts);
    days = List.copyOf(days);
    notes = List.copyOf(notes);
  }
}
