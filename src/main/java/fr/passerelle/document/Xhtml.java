package fr.passerelle.document;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Writes a page of elements and texts; no text can become an element. For one thread. */
final class Xhtml {

  private final StringBuilder page = new StringBuilder(8_192);
  private final StringBuilder words = new StringBuilder(4_096);
  private final Deque<String> open = new ArrayDeque<>();
  private final UnaryOperator<String> legible;

  /** Writes texts as {@code legible} makes them. */
  Xhtml(UnaryOperator<String> legible) {
    this.legible = legible;
  }

  /**
   * Opens an element.
   *
   * @param attributes names and values by turns; one whose value is null is left out
   */
  Xhtml open(String name, @Nullable String... attributes) {
    page.append('<').append(name);
    for (int i = 0; i + 1 < attributes.length; i += 2) {
      String value = attributes[i + 1];
      if (value != null) {
        page.append(' ').append(attributes[i]).append("=\"").append(escaped(value)).append('"');
      }
    }
    page.append('>');
    open.push(name);
    return this;
  }

  /** Closes the element that was opened last. */
  Xhtml close() {
    page.append("</").append(open.pop()).append('>');
    return this;
  }

  /** A text within the element that is open. */
  Xhtml text(String text) {
    String shown = legible.apply(text);
    words.append(shown);
    page.append(escaped(shown));
    return this;
  }

  /** An element that holds a text alone. */
  Xhtml element(String name, String text, @Nullable String... attributes) {
    return open(name, attributes).text(text).close();
  }

  /** All texts so far, one behind the other. */
  String words() {
    return words.toString();
  }

  /** What was written, with nothing left open. */
  String written() {
    if (!open.isEmpty()) {
      throw new IllegalStateException("left open: " + open);
    }
    return page.toString();
  }

  /** A text as XML writes it: without signs that steer, and without what XML cannot hold. */
  static String escaped(String text) {
    var escaped = new StringBuilder(text.length() + 16);
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                default -> {
                  int kind = Character.getType(c);
                  boolean isUnwritable =
                      kind == Character.CONTROL || kind == Character.SURROGATE || c == 0xfffe;
                  escaped.appendCodePoint(isUnwritable || c == 0xffff ? ' ' : c);
                }
              }
            });
    return escaped.toString();
  }

  /** A text as a string of CSS within XML. */
  static String quoted(String text) {
    var quoted = new StringBuilder("\"");
    text.codePoints()
        .forEach(
            c -> {
              // six digits, so that nothing behind them is taken for a seventh; a space would be
              // eaten
              quoted.append(
                  Character.isLetterOrDigit(c)
                      ? Character.toString(c)
                      : String.format("\\%06x", c));
            });
    return quoted.append('"').toString();
  }
}
