package fr.passerelle.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.passerelle.language.Language;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Queries and their right answers, read from a folder.
 *
 * @param name the last two folders of its path, such as fp7/dev
 * @param right for each query the right organisations that have evidence
 * @param newcomers for each query those that have none
 * @param groups for each query the group it is reported with beside all, such as its language or,
 *     for names, its guise
 */
public record JudgedSet(
    String name,
    List<Question> questions,
    Map<String, Set<String>> right,
    Map<String, Set<String>> newcomers,
    Map<String, String> groups) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * One query.
   *
   * @param seekerId the organisation that asks, never an answer; null where none does
   * @param country ISO 3166-1 alpha-2 that answers are restricted to; null for all
   */
  public record Question(
      String id,
      Language language,
      String text,
      @Nullable String seekerId,
      @Nullable String country) {}

  /** Reads {@code queries.jsonl}, {@code qrels.txt}, and where there: newcomers and guises. */
  public static JudgedSet read(Path folder) {
    var questions = new ArrayList<Question>();
    var groups = new HashMap<String, String>();
    lines(
        folder,
        "queries.jsonl",
        line -> {
          var query = tree(line);
          var language = Language.of(query.path("language").asText("en")).orElse(Language.ENGLISH);
          String id = query.get("id").asText();
          questions.add(
              new Question(
                  id,
                  language,
                  query.get("text").asText(),
                  text(query, "seekerId"),
                  text(query, "country")));
          groups.put(id, language.code());
        });
    if (Files.exists(folder.resolve("guises.tsv"))) {
      lines(
          folder,
          "guises.tsv",
          line -> {
            String[] columns = line.split("\t", -1);
            groups.put(columns[0], columns[1]);
          });
    }
    return new JudgedSet(
        name(folder),
        questions,
        answers(folder, "qrels.txt"),
        answers(folder, "qrels-newcomers.txt"),
        groups);
  }

  private static String name(Path folder) {
    var whole = folder.toAbsolutePath().normalize();
    int parts = whole.getNameCount();
    return parts == 0 ? "/" : whole.subpath(Math.max(0, parts - 2), parts).toString();
  }

  static @Nullable String text(JsonNode node, String field) {
    var value = node.get(field);
    return value == null || value.isNull() || value.asText().isBlank() ? null : value.asText();
  }

  static JsonNode tree(String line) {
    try {
      return JSON.readTree(line);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "not JSON: " + line.substring(0, Math.min(80, line.length())), e);
    }
  }

  /** Hands every line of a file, or of the same file with {@code .gz}, to a reader. */
  static void lines(Path folder, String name, Consumer<String> reader) {
    var plain = folder.resolve(name);
    var packed = folder.resolve(name + ".gz");
    try (InputStream file =
            Files.exists(plain)
                ? Files.newInputStream(plain)
                : new GZIPInputStream(Files.newInputStream(packed));
        var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      lines.lines().filter(line -> !line.isBlank()).forEach(reader);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + plain + " or " + packed.getFileName(), e);
    }
  }

  private static Map<String, Set<String>> answers(Path folder, String name) {
    var answers = new HashMap<String, Set<String>>();
    if (Files.exists(folder.resolve(name))) {
      lines(
          folder,
          name,
          line -> {
            String[] columns = line.strip().split("\\s+", -1);
            if (columns.length == 4 && !columns[3].equals("0")) {
              answers.computeIfAbsent(columns[0], id -> new LinkedHashSet<>()).add(columns[2]);
            }
          });
    }
    return answers;
  }
}
