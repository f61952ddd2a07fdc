package fr.passerelle.matching;

import fr.passerelle.language.Language;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The sentence templates of one language, with named parts in braces. */
final class Sentences {

  private static final Pattern PART = Pattern.compile("\\{(\\w+)}");
  private static final Map<Language, Sentences> ALL = all();

  private final Language language;
  private final Properties templates;

  private final boolean portrait;

  private Sentences(Language language, Properties templates, boolean portrait) {
    this.language = language;
    this.templates = templates;
    this.portrait = portrait;
  }

  /**
   * The sentences for the reader of a need; where nobody asks and an organisation is compared with
   * another, they do not speak of « votre besoin ».
   */
  static Sentences of(ReadNeed need) {
    var sentences = in(need.need().reader());
    return need.portrait()
        ? new Sentences(sentences.language, sentences.templates, true)
        : sentences;
  }

  static Sentences in(Language language) {
    return ALL.getOrDefault(language, new Sentences(language, new Properties(), false));
  }

  /**
   * Returns a sentence with its parts put in.
   *
   * @throws IllegalArgumentException where there is no such template, or a part is missing
   */
  String tell(String key, Map<String, String> parts) {
    String template = portrait ? templates.getProperty(key + ".its") : null;
    template = template == null ? templates.getProperty(key) : template;
    if (template == null) {
      throw new IllegalArgumentException("no sentence " + key);
    }
    return PART.matcher(template)
        .replaceAll(
            part -> {
              String value = parts.get(part.group(1));
              if (value == null) {
                throw new IllegalArgumentException(key + " lacks " + part.group(1));
              }
              return Matcher.quoteReplacement(value);
            });
  }

  /** The name of a source; a directory where it is none of those that come with the program. */
  String source(String id) {
    return templates.getProperty("source." + id, templates.getProperty("source.directory", id));
  }

  /** Words in a row, as the language puts them. */
  String list(List<String> words) {
    return String.join(templates.getProperty("comma", ", "), words);
  }

  /** The locale of dates: 21 November 2026 also in English, as the spelling is British. */
  Locale dates() {
    return language == Language.ENGLISH ? Locale.UK : language.locale();
  }

  /** Names the language of a quotation, in brackets; empty where it is the reader's, or unknown. */
  String spoken(@Nullable Language spoken) {
    return spoken == null || spoken == language
        ? ""
        : tell("spoken", Map.of("language", language(spoken)));
  }

  /** What a language is called. */
  String language(Language spoken) {
    return spoken.locale().getDisplayLanguage(dates());
  }

  private static Map<Language, Sentences> all() {
    var all = new EnumMap<Language, Sentences>(Language.class);
    for (var language : Language.values()) {
      String file = "reasons_" + language.code() + ".properties";
      var templates = new Properties();
      try (var reader =
          new InputStreamReader(
              Sentences.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
        templates.load(reader);
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read " + file, e);
      }
      all.put(language, new Sentences(language, templates, false));
    }
    return all;
  }
}
