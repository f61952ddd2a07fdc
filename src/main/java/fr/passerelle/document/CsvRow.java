package fr.passerelle.document;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A line of a CSV file (RFC 4180) that no spreadsheet takes for a formula. */
public final class CsvRow {

  private CsvRow() {}

  /** The line with its end; null is an empty cell, and numbers stay numbers. */
  public static String of(List<? extends @Nullable Object> cells) {
    return of(cells, ',');
  }

  /** The same with another sign between the cells, such as a semicolon. */
  static String of(List<? extends @Nullable Object> cells, char separator) {
    return cells.stream()
        .map(cell -> cell(cell, separator))
        .collect(Collectors.joining(String.valueOf(separator), "", "\r\n"));
  }

  private static String cell(@Nullable Object value, char separator) {
    if (value == null) {
      return "";
    }
    String text = value instanceof Number ? value.toString() : Formulas.harmless(value.toString());
    return text.chars().anyMatch(c -> c == separator || c == '"' || c == '\n' || c == '\r')
        ? '"' + text.replace("\"", "\"\"") + '"'
        : text;
  }
}
