package fr.passerelle.storage;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows as lines of text, in the form of PostgreSQL's COPY:
 * https://www.postgresql.org/docs/current/sql-copy.html.
 */
final class CopyText {

  private CopyText() {}

  /** Adds a value to a line; {@code \N} stands for null. */
  static void write(@Nullable String value, StringBuilder line) {
    if (value == null) {
      line.append("\\N");
      return;
    }
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '\\' -> line.append("\\\\");
        case '\t' -> line.append("\\t");
        case '\n' -> line.append("\\n");
        case '\r' -> line.append("\\r");
        default -> line.append(c);
      }
    }
  }

  /**
   * Reads the values of a line.
   *
   * @throws IllegalArgumentException where a backslash stands before what it must not
   */
  static List<@Nullable String> read(String line) {
    var values = new ArrayList<@Nullable String>();
    var value = new StringBuilder();
    boolean isNull = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '\t') {
        values.add(isNull ? null : value.toString());
        value.setLength(0);
        isNull = false;
      } else if (c == '\\') {
        char next = ++i < line.length() ? line.charAt(i) : ' ';
        switch (next) {
          case '\\' -> value.append('\\');
          case 't' -> value.append('\t');
          case 'n' -> value.append('\n');
          case 'r' -> value.append('\r');
          case 'N' -> isNull = true;
          default -> throw new IllegalArgumentException("\\" + next + " in a row");
        }
      } else {
        value.append(c);
      }
    }
    values.add(isNull ? null : value.toString());
    return values;
  }
}
