package fr.passerelle.document;

import java.nio.charset.StandardCharsets;

/**
 * Folds a line as cards and calendars do (RFC 6350, 3.2; RFC 5545, 3.1): by bytes, and never within
 * a character.
 */
final class FoldedLine {

  /** A line has at most so many bytes before it is folded. */
  private static final int LONGEST = 75;

  private FoldedLine() {}

  /** Adds a line and its end to a text. */
  static void add(String line, StringBuilder text) {
    int bytes = 0;
    for (int c : line.codePoints().toArray()) {
      String one = Character.toString(c);
      int more = one.getBytes(StandardCharsets.UTF_8).length;
      if (bytes + more > LONGEST) {
        text.append("\r\n ");
        bytes = 1;
      }
      text.append(one);
      bytes += more;
    }
    text.append("\r\n");
  }
}
