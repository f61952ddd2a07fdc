package fr.passerelle.catalogue.web;

import fr.passerelle.catalogue.CleanText;
import fr.passerelle.catalogue.SourceUnreadable;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jsoup.select.Selector.SelectorParseException;
import org.jspecify.annotations.Nullable;

/**
 * What a line of a selector file points at: the text of elements, an attribute of theirs, or a
 * constant.
 *
 * @param where null for a constant, and for an attribute of the element itself
 * @param attribute null for the text
 * @param constant null unless it is one
 */
record Selector(@Nullable Evaluator where, @Nullable String attribute, @Nullable String constant) {

  /**
   * Reads {@code h1}, {@code a.site @href} or {@code "FR"}.
   *
   * @throws SourceUnreadable where it is no CSS selector
   */
  static Selector of(String field, String written) {
    String text = written.strip();
    if (text.length() >= 2 && text.startsWith("\"") && text.endsWith("\"")) {
      return new Selector(null, null, text.substring(1, text.length() - 1));
    }
    int at = text.startsWith("@") ? 0 : text.lastIndexOf(" @");
    String css = at < 0 ? text : text.substring(0, at).strip();
    String attribute = at < 0 ? null : text.substring(at).strip().substring(1);
    try {
      return new Selector(css.isEmpty() ? null : QueryParser.parse(css), attribute, null);
    } catch (SelectorParseException | IllegalArgumentException e) {
      throw new SourceUnreadable(
          "%s = %s is no CSS selector: %s".formatted(field, written, e.getMessage()), e);
    }
  }

  /** The elements that it points at within one. */
  List<Element> elements(Element within) {
    return where == null ? List.of(within) : List.copyOf(within.select(where));
  }

  /** The texts there, clean, none empty; addresses are made whole. */
  List<String> texts(Element within) {
    if (constant != null) {
      return List.of(constant);
    }
    var found = new ArrayList<String>();
    for (var element : elements(within)) {
      String text = CleanText.of(attribute == null ? element.text() : value(element, attribute));
      if (!text.isEmpty()) {
        found.add(text);
      }
    }
    return found;
  }

  /** The first of the texts; null where there is none. */
  @Nullable String text(Element within) {
    var found = texts(within);
    return found.isEmpty() ? null : found.getFirst();
  }

  private static String value(Element element, String attribute) {
    return attribute.equals("href") || attribute.equals("src")
        ? element.absUrl(attribute)
        : element.attr(attribute);
  }
}
