package fr.passerelle.delegation.mission;

import fr.passerelle.language.LunarYear;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The public holidays of France and of China, reckoned.
 *
 * <p>France: the eleven days of article L3133-1 of the <i>Code du travail</i>. China: the days of
 * the State Council's regulation on national holidays as amended for 2025 (decree 795); which days
 * around them are taken off or worked is announced late each year and is not reckoned. Qingming
 * falls on the day that the usual approximation for 2000 to 2099 gives.
 */
public final class Holidays {

  private static final Set<String> KNOWN = Set.of("CN", "FR");

  private Holidays() {}

  /** Whether the holidays of a country are known here. */
  public static boolean areKnown(String country) {
    return KNOWN.contains(country);
  }

  /**
   * What is celebrated in a country on a day, as the end of a message key, such as {@code
   * new-year}; none for an ordinary day, and for a country whose holidays are not known.
   */
  public static Optional<String> on(LocalDate day, String country) {
    var year =
        switch (country) {
          case "CN" -> china(day.getYear());
          case "FR" -> france(day.getYear());
          default -> Map.<LocalDate, String>of();
        };
    return Optional.ofNullable(year.get(day));
  }

  private static Map<LocalDate, String> france(int year) {
    var days = new TreeMap<LocalDate, String>();
    var easter = easter(year);
    days.put(LocalDate.of(year, 1, 1), "new-year");
    days.put(easter.plusDays(1), "easter-monday");
    days.put(LocalDate.of(year, 5, 1), "labour");
    days.put(LocalDate.of(year, 5, 8), "victory");
    days.put(easter.plusDays(39), "ascension");
    days.put(easter.plusDays(50), "whit-monday");
    days.put(LocalDate.of(year, 7, 14), "national");
    days.put(LocalDate.of(year, 8, 15), "assumption");
    days.put(LocalDate.of(year, 11, 1), "all-saints");
    days.put(LocalDate.of(year, 11, 11), "armistice");
    days.put(LocalDate.of(year, 12, 25), "christmas");
    return days;
  }

  private static Map<LocalDate, String> china(int year) {
    var days = new TreeMap<LocalDate, String>();
    days.put(LocalDate.of(year, 1, 1), "new-year");
    var spring = LunarYear.day(year, 1, 1);
    for (int i = -1; i < 3; i++) {
      days.put(spring.plusDays(i), "spring");
    }
    days.put(qingming(year), "qingming");
    days.put(LocalDate.of(year, 5, 1), "labour");
    days.put(LocalDate.of(year, 5, 2), "labour");
    days.put(LunarYear.day(year, 5, 5), "dragon-boat");
    days.put(LunarYear.day(year, 8, 15), "mid-autumn");
    for (int i = 1; i <= 3; i++) {
      days.put(LocalDate.of(year, 10, i), "national");
    }
    return days;
  }

  /** The approximation of the solar term for this century: [0.2422 y + 4.81] - [y / 4]. */
  private static LocalDate qingming(int year) {
    int y = year % 100;
    return LocalDate.of(year, 4, (int) (0.2422 * y + 4.81) - y / 4);
  }

  /** The Sunday of Easter, after Meeus, Jones and Butcher. */
  private static LocalDate easter(int year) {
    int a = year % 19;
    int b = year / 100;
    int c = year % 100;
    int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    int m = (a + 11 * h + 22 * l) / 451;
    int days = h + l - 7 * m + 114;
    return LocalDate.of(year, days / 31, days % 31 + 1);
  }
}
