package fr.passerelle.http.watch;

import java.time.Instant;
import java.util.List;

/**
 * A feed as RFC 4287 shapes it.
 *
 * @param id names the feed for ever
 * @param language as BCP 47 writes it
 * @param self the feed's own address
 */
record AtomFeed(
    String id,
    String language,
    String title,
    String author,
    String self,
    Instant updated,
    List<Entry> entries) {

  /** Something new; {@code id} names it for ever. */
  record Entry(String id, String title, String link, Instant updated, String summary) {}

  AtomFeed {
    entries = List.copyOf(entries);
  }

  /** The feed as XML in UTF-8. */
  String written() {
    var xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
    xml.append("<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"")
        .append(escaped(language))
        .append("\">\n");
    element(xml, "id", id);
    element(xml, "title", title);
    element(xml, "updated", updated.toString());
    xml.append("<author><name>").append(escaped(author)).append("</name></author>\n");
    xml.append("<link rel=\"self\" type=\"application/atom+xml\" href=\"")
        .append(escaped(self))
        .append("\"/>\n");
    for (var entry : entries) {
      xml.append("<entry>\n");
      element(xml, "id", entry.id);
      element(xml, "title", entry.title);
      element(xml, "updated", entry.updated.toString());
      xml.append("<link rel=\"alternate\" type=\"text/html\" href=\"")
          .append(escaped(entry.link))
          .append("\"/>\n");
      element(xml, "summary", entry.summary);
      xml.append("</entry>\n");
    }
    return xml.append("</feed>\n").toString();
  }

  private static void element(StringBuilder xml, String name, String text) {
    xml.append('<').append(name).append('>').append(escaped(text)).append("</").append(name);
    xml.append(">\n");
  }

  /** Text without the characters that XML 1.0 does not know, and with its own escaped. */
  static String escaped(String text) {
    var escaped = new StringBuilder(text.length() + 16);
    text.codePoints()
        .filter(
            c ->
                c == 9
                    || c == 10
                    || c == 13
                    || (c >= 0x20 && c <= 0xd7ff)
                    || (c >= 0xe000 && c <= 0xfffd)
                    || c >= 0x10000)
        .forEach(
            c -> {
              switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                default -> escaped.appendCodePoint(c);
              }
            });
    return escaped.toString();
  }
}
