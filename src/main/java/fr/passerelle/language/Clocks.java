package fr.passerelle.language;

import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.TimeZone.SystemTimeZoneType;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;

/** The clocks of the countries, as Unicode's locale data tells. */
public final class Clocks {

  private Clocks() {}

  /**
   * The zones of a country by id, such as {@code Asia/Shanghai}; those of China that keep the time
   * of Peking in law are one.
   *
   * @param country as ISO 3166-1 names it
   */
  public static List<ZoneId> of(String country) {
    if (country.equals("CN")) {
      return List.of(ZoneId.of("Asia/Shanghai"));
    }
    return TimeZone.getAvailableIDs(SystemTimeZoneType.CANONICAL_LOCATION, country, null).stream()
        .sorted()
        .flatMap(id -> known(id).stream())
        .toList();
  }

  private static List<ZoneId> known(String id) {
    try {
      return List.of(ZoneId.of(id));
    } catch (DateTimeException e) {
      return List.of(); // Unicode knows some that Java does not
    }
  }
}
