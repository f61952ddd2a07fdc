package fr.passerelle.http.aid;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Writes days as a calendar of RFC 5545. */
final class Calendar {

  /** How long a line may be, in bytes, without its end. */
  private static final int LONGEST = 75;

  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  private Calendar() {}

  /**
   * A whole day.
   *
   * @param uid names it for ever, so that a calendar that reads it twice holds it once
   * @param url where more is told
   */
  record Day(String uid, LocalDate date, String summary, String description, String url) {}

  /** The calendar of these days, as it is at a moment. */
  static String write(List<Day> days, Instant now) {
    var text = new StringBuilder();
    line(text, "BEGIN:VCALENDAR");
    line(text, "VERSION:2.0");
    line(text, "PRODID:-//Passerelle//Support schemes//EN");
    line(text, "CALSCALE:GREGORIAN");
    for (var day : days) {
      line(text, "BEGIN:VEVENT");
      line(text, "UID:" + escaped(day.uid()));
      line(text, "DTSTAMP:" + STAMP.format(now));
      line(text, "DTSTART;VALUE=DATE:" + date(day.date()));
      line(text, "DTEND;VALUE=DATE:" + date(day.date().plusDays(1)));
      line(text, "SUMMARY:" + escaped(day.summary()));
      line(text, "DESCRIPTION:" + escaped(day.description()));
      line(text, "URL:" + day.url().replaceAll("[\\r\\n]", ""));
      line(text, "TRANSP:TRANSPARENT");
      line(text, "END:VEVENT");
    }
    line(text, "END:VCALENDAR");
    return text.toString();
  }

  private static String date(LocalDate day) {
    return DateTimeFormatter.BASIC_ISO_DATE.format(day);
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\")
        .replace(";", "\\;")
        .replace(",", "\\,")
        .replace("\r\n", "\\n")
        .replace("\n", "\\n")
        .replace("\r", "\\n");
  }

  /** Adds a line, folded between characters where it is longer than a line may be. */
  private static void line(StringBuilder text, String line) {
    int bytes = 0;
    for (int at = 0; at < line.length(); ) {
      int point = line.codePointAt(at);
      int more = Character.toString(point).getBytes(StandardCharsets.UTF_8).length;
      if (bytes + more > LONGEST) {
        text.append("\r\n ");
        bytes = 1;
      }
      text.appendCodePoint(point);
      bytes += more;
      at += Character.charCount(point);
    }
    text.append("\r\n");
  }
}
