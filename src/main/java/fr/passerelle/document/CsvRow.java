package fr.passerelle.document;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A line of a CSV file (RFC 4180) that no spreadsheet takes for a formula.
 *
 * <p>A text that begins like one ({@code = + - @}, tab, carriage return) gets an apostrophe before
 * it, as OWASP advises against CSV injection.
 */
public final class CsvRow {

  private static final String FORMULA = "=+-@\t\r";

  private CsvRow() {}

  /** The line with its end; null is an empty cell, and numbers stay numbers. */
  public static String of(List<? extends @Nullable Object> cells) {
    return cells.stream().map(CsvRow::cell).collect(Collectors.joining(",", "", "\r\n"));
  }

  private static String cell(@Nullable Object value) {
    if (value == null) {
      return "";
    }
    String text = value.toString();
    if (!(value instanceof Number) && !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0) {
      text = "'" + text;
    }
    return text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
        ? '"' + text.replace("\"", "\"\"") + '"'
        : text;
  }
}
