package fr.passerelle.catalogue.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.NullMarked;

/** The entries of the catalogue that comes with Passerelle, as they are written. */
@NullMarked
final class StarterEntries {

  static final Path FOLDER = Path.of("index-data/starter");
  static final ObjectMapper MAPPER = new ObjectMapper();

  /** Every entry by its id, in the order of the files. */
  static final Map<String, JsonNode> ENTRIES = read();

  private StarterEntries() {}

  private static Map<String, JsonNode> read() {
    var entries = new LinkedHashMap<String, JsonNode>();
    try {
      for (var file : files()) {
        for (String line : Files.readAllLines(file)) {
          var entry = MAPPER.readTree(line);
          if (entries.put(id(entry), entry) != null) {
            throw new IllegalStateException("an id occurs twice: " + line);
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return entries;
  }

  static List<Path> files() throws IOException {
    try (var files = Files.list(FOLDER)) {
      return files.filter(file -> file.toString().endsWith(".jsonl")).sorted().toList();
    }
  }

  static List<String> idsOf(Predicate<JsonNode> wrong) {
    return ENTRIES.values().stream().filter(wrong).map(StarterEntries::id).toList();
  }

  static String id(JsonNode entry) {
    return entry.path("id").asText();
  }

  static String country(JsonNode entry) {
    return entry.path("place").path("country").asText();
  }

  static List<String> texts(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asText).toList();
  }

  static List<String> names(JsonNode entry) {
    return entry.path("names").properties().stream()
        .flatMap(kind -> texts(kind.getValue()).stream())
        .toList();
  }
}
