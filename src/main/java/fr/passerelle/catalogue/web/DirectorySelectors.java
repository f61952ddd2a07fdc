package fr.passerelle.catalogue.web;

import fr.passerelle.catalogue.InputFile;
import fr.passerelle.catalogue.SourceIds;
import fr.passerelle.catalogue.SourceUnreadable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How a directory on the web is laid out, as a selector file says; the format is in {@code
 * src/site/web-sources.md}.
 *
 * @param start where its first pages are
 * @param item the entries of a list page
 * @param link within an entry, the link to its own page; null where the list says all
 * @param next the link to the list's next page; null where there is one page alone
 * @param fields what to read of an entry, by the name of its field
 * @param pages how many pages are fetched at most
 * @param time how long the reading may last
 */
record DirectorySelectors(
    String id,
    String title,
    String licence,
    String homepage,
    List<String> start,
    Selector item,
    @Nullable Selector link,
    @Nullable Selector next,
    Map<String, Selector> fields,
    int pages,
    Duration time) {

  /** The fields that a selector may be given for. */
  static final List<String> FIELDS =
      List.of("name", "acronym", "description", "website", "city", "country", "type", "themes");

  private static final List<String> OTHERS =
      List.of(
          "id",
          "title",
          "licence",
          "homepage",
          "start",
          "item",
          "link",
          "next",
          "pages",
          "minutes");
  private static final int MOST_PAGES = 5_000;
  private static final int MOST_MINUTES = 24 * 60;

  DirectorySelectors {
    start = List.copyOf(start);
    fields = Map.copyOf(fields);
  }

  /**
   * Reads a selector file.
   *
   * @throws SourceUnreadable naming the line that is missing or wrong
   */
  static DirectorySelectors read(InputFile file) {
    var lines = new Properties();
    try (var text = new InputStreamReader(file.open(file.path()), StandardCharsets.UTF_8)) {
      lines.load(text);
    } catch (IOException | IllegalArgumentException e) {
      throw new SourceUnreadable("the file " + file.name() + " is no selector file", e);
    }
    for (String key : lines.stringPropertyNames()) {
      if (!FIELDS.contains(key) && !OTHERS.contains(key)) {
        throw new SourceUnreadable(
            "%s: there is no line %s, only %s and %s"
                .formatted(file.name(), key, String.join(", ", OTHERS), String.join(", ", FIELDS)));
      }
    }
    String id = required(file, lines, "id");
    if (!id.matches("[a-z][a-z0-9-]*")) {
      throw new SourceUnreadable(file.name() + ": id must be a-z, 0-9 and -, but is " + id);
    }
    if (SourceIds.isReserved(id)) {
      throw new SourceUnreadable(file.name() + ": id: " + SourceIds.refusal(id));
    }
    var fields = new TreeMap<String, Selector>();
    for (String field : FIELDS) {
      var selector = selector(lines, field);
      if (selector != null) {
        fields.put(field, selector);
      }
    }
    for (String needed : List.of("name", "country")) {
      required(file, lines, needed);
    }
    return new DirectorySelectors(
        id,
        lines.getProperty("title", id).strip(),
        lines.getProperty("licence", "unknown").strip(),
        lines.getProperty("homepage", "").strip(),
        List.of(required(file, lines, "start").split("\\s+", -1)),
        Selector.of("item", required(file, lines, "item")),
        selector(lines, "link"),
        selector(lines, "next"),
        fields,
        number(file, lines, "pages", MOST_PAGES),
        Duration.ofMinutes(number(file, lines, "minutes", MOST_MINUTES)));
  }

  private static @Nullable Selector selector(Properties lines, String key) {
    String text = lines.getProperty(key);
    return text == null || text.isBlank() ? null : Selector.of(key, text);
  }

  private static String required(InputFile file, Properties lines, String key) {
    String text = lines.getProperty(key);
    if (text == null || text.isBlank()) {
      throw new SourceUnreadable(
          "%s has no line %s: add it, such as %s = …".formatted(file.name(), key, key));
    }
    return text.strip();
  }

  private static int number(InputFile file, Properties lines, String key, int most) {
    String text = lines.getProperty(key, Integer.toString(most)).strip();
    try {
      int number = Integer.parseInt(text);
      if (number >= 1 && number <= most) {
        return number;
      }
    } catch (NumberFormatException _) {
      // told below
    }
    throw new SourceUnreadable(
        "%s: %s must be from 1 to %d, but is %s".formatted(file.name(), key, most, text));
  }
}
