package fr.passerelle.http.reader;

import fr.passerelle.language.Language;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;

/** The texts of the pages and the API in the three languages; the same keys in each. Immutable. */
public final class Messages {

  private final Map<Language, Map<String, String>> texts = new EnumMap<>(Language.class);

  /** Reads the messages that the build puts on the class path from {@code web/messages}. */
  public Messages() {
    for (var language : Language.values()) {
      texts.put(language, read(language));
    }
  }

  /** The keys there are in a language. */
  public Set<String> keys(Language language) {
    return of(language).keySet();
  }

  /** Whether there is a text of this key. */
  public boolean has(String key) {
    return of(Language.ENGLISH).containsKey(key);
  }

  /**
   * The text of a key, its named parts still in braces.
   *
   * @throws IllegalArgumentException where there is none
   */
  public String text(String key, Language language) {
    String text = of(language).get(key);
    if (text == null) {
      throw new IllegalArgumentException("no message " + key + " in " + language);
    }
    return text;
  }

  /** The words of a language, ready to be filled in. */
  public Wording in(Language language) {
    return new Wording(this, language);
  }

  private Map<String, String> of(Language language) {
    return texts.getOrDefault(language, Map.of());
  }

  private static Map<String, String> read(Language language) {
    String file = "/fr/passerelle/http/messages/" + language.code() + ".properties";
    try (var stream = Messages.class.getResourceAsStream(file)) {
      if (stream == null) {
        throw new IllegalStateException("the build left out " + file);
      }
      var properties = new Properties();
      properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
      var read = new TreeMap<String, String>();
      properties.forEach(
          (key, text) -> read.put(key.toString(), Typography.set(text.toString(), language)));
      return read;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }
}
