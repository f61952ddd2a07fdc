package fr.passerelle.language;

import com.ibm.icu.util.ChineseCalendar;
import com.ibm.icu.util.GregorianCalendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The days of the Chinese calendar, as ICU reckons them. */
public final class LunarYear {

  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  private LunarYear() {}

  /**
   * The day of the Chinese year that begins within a year of ours.
   *
   * @param month from 1 to 12, never a leap one
   * @param day from 1 to 29
   */
  public static LocalDate day(int year, int month, int day) {
    var noon = LocalDate.of(year, 7, 1).atTime(12, 0).atZone(CHINA).toInstant();
    var calendar = new ChineseCalendar(TimeZone.getTimeZone("Asia/Shanghai"), ULocale.CHINA);
    calendar.setTimeInMillis(noon.toEpochMilli()); // well within the year that began before
    calendar.set(GregorianCalendar.MONTH, month - 1);
    calendar.set(ChineseCalendar.IS_LEAP_MONTH, 0);
    calendar.set(GregorianCalendar.DAY_OF_MONTH, day);
    return LocalDate.ofInstant(Instant.ofEpochMilli(calendar.getTimeInMillis()), CHINA);
  }
}
