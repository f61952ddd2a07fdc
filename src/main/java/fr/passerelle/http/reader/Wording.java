package fr.passerelle.http.reader;

import fr.passerelle.language.Language;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;

/**
 * Says things in one language: messages with their named parts filled in, numbers, dates and
 * countries in the reader's form. Immutable.
 */
public record Wording(Messages messages, Language language) {

  /**
   * The text of a key.
   *
   * @param parts names and values by turns; numbers and dates are put into the reader's form
   * @throws IllegalArgumentException where there is no such text, or it wants a part not given
   */
  public String say(String key, Object... parts) {
    String template = messages.text(key, language);
    if (template.indexOf('{') < 0) {
      return template;
    }
    var said = new StringBuilder(template.length() + 32);
    int from = 0;
    for (int open = template.indexOf('{'); open >= 0; open = template.indexOf('{', from)) {
      int close = template.indexOf('}', open);
      said.append(template, from, open)
          .append(part(key, template.substring(open + 1, close), parts));
      from = close + 1;
    }
    return said.append(template, from, template.length()).toString();
  }

  /** The text of {@code key.one} or {@code key.other}, as the language counts; part {@code n}. */
  public String count(String key, long n, Object... parts) {
    boolean one = language == Language.FRENCH ? n < 2 : n == 1;
    var all = new Object[parts.length + 2];
    all[0] = "n";
    all[1] = n;
    System.arraycopy(parts, 0, all, 2, parts.length);
    return say(key + (one ? ".one" : ".other"), all);
  }

  /** A whole number, its thousands grouped. */
  public String number(long n) {
    return NumberFormat.getIntegerInstance(locale()).format(n);
  }

  /** A number with exactly two decimals, as scores and strengths are shown. */
  public String decimal(double x) {
    return decimal(x, 2);
  }

  /** A number with exactly so many decimals. */
  public String decimal(double x, int places) {
    var format = NumberFormat.getNumberInstance(locale());
    format.setMinimumFractionDigits(places);
    format.setMaximumFractionDigits(places);
    return format.format(x);
  }

  /** A day, such as 21 November 2026. */
  public String date(LocalDate day) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale()).format(day);
  }

  /** The day of a moment, by universal time. */
  public String date(Instant moment) {
    return date(LocalDate.ofInstant(moment, ZoneOffset.UTC));
  }

  /** A day, or the bare year where the first of January stands for one. */
  public String dateOrYear(LocalDate day) {
    return day.getDayOfYear() == 1 ? year(day.getYear()) : date(day);
  }

  /** A year, its thousands not grouped. */
  public String year(int year) {
    return say("year", "year", Integer.toString(year));
  }

  /** The name of a country of ISO 3166-1; the code itself where Java knows no name. */
  public String country(String code) {
    return code.isEmpty()
        ? say("country.unknown")
        : Locale.of("", code).getDisplayCountry(locale());
  }

  /** Things one after the other, as the language strings them together. */
  public String list(List<String> things) {
    return String.join(say("list.separator"), things);
  }

  private Locale locale() {
    return language == Language.ENGLISH ? Locale.UK : language.locale();
  }

  private String part(String key, String name, Object... parts) {
    for (int i = 0; i + 1 < parts.length; i += 2) {
      if (parts[i].equals(name)) {
        return switch (parts[i + 1]) {
          case Integer n -> number(n);
          case Long n -> number(n);
          case Double x -> decimal(x);
          case LocalDate day -> date(day);
          case Object other -> other.toString();
        };
      }
    }
    throw new IllegalArgumentException("message " + key + " wants the part " + name);
  }
}
