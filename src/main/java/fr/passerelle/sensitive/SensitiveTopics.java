package fr.passerelle.sensitive;

import fr.passerelle.language.Concept;
import fr.passerelle.language.Language;
import fr.passerelle.language.Thesaurus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The vocabulary of sensitive topics, and the finding of them in text.
 *
 * <p>Words are compared as the thesaurus compares its labels: by their stems, in three languages at
 * once, in one pass over the text. Immutable; safe for use by many threads at once.
 */
public final class SensitiveTopics {

  /** No topics. */
  public static final SensitiveTopics NONE = new SensitiveTopics(List.of());

  private static final String OFFICES = "offices.tsv";
  private static final String REGIMES = "regimes.tsv";
  private static final String OFFICE_COLUMNS = "id\tcountry\ten\tfr\tzh\turl";
  private static final String REGIME_COLUMNS = "id\toffices\ten\tfr\tzh\turl\tdate";
  private static final String TOPIC_COLUMNS =
      "id\tregimes\ten\tfr\tzh\treason-en\treason-fr\treason-zh\tdate";

  private final Map<String, Topic> topics;
  private final Thesaurus labels;

  private SensitiveTopics(Collection<Topic> all) {
    topics = new LinkedHashMap<>();
    all.forEach(topic -> topics.put(topic.id(), topic));
    labels = new Thesaurus(all.stream().map(SensitiveTopics::concept).toList());
  }

  /**
   * Reads the tables of a folder, as its README describes them.
   *
   * @throws VocabularyInvalid naming the file and the line that cannot be read
   */
  public static SensitiveTopics read(Path folder) {
    var offices =
        byId(
            Rows.read(folder.resolve(OFFICES), OFFICE_COLUMNS, SensitiveTopics::office),
            Office::id);
    var regimes =
        byId(
            Rows.read(folder.resolve(REGIMES), REGIME_COLUMNS, row -> regime(row, offices)),
            Regime::id);
    var all = new LinkedHashMap<String, Topic>();
    for (var file : tables(folder)) {
      String group = file.getFileName().toString().replace(".tsv", "");
      Rows.read(
          file,
          TOPIC_COLUMNS,
          row -> {
            var topic = topic(row, group, regimes);
            if (all.put(topic.id(), topic) != null) {
              throw new IllegalArgumentException("topic occurs twice: " + topic.id());
            }
            return topic;
          });
    }
    return new SensitiveTopics(all.values());
  }

  /** All topics, in the order of their tables. */
  public List<Topic> topics() {
    return List.copyOf(topics.values());
  }

  /** The topics that a text speaks of, each once, in the order of the text. */
  public List<Mention> in(String text, Language language) {
    if (text.isBlank() || topics.isEmpty()) {
      return List.of();
    }
    var found = new LinkedHashMap<String, Mention>();
    for (var match : labels.findAll(text, language)) {
      String id = match.concept().id();
      topic(id)
          .ifPresent(
              topic ->
                  found.putIfAbsent(
                      id, new Mention(topic, text.substring(match.start(), match.end()))));
    }
    return List.copyOf(found.values());
  }

  private Optional<Topic> topic(String id) {
    return Optional.ofNullable(topics.get(id));
  }

  private static Concept concept(Topic topic) {
    return new Concept(topic.id(), Concept.Kind.FIELD, List.of(), topic.terms());
  }

  private static Office office(Rows.Row row) {
    return new Office(
        row.text("id"), row.text("country"), row.each("", Function.identity()), row.text("url"));
  }

  private static Regime regime(Rows.Row row, Map<String, Office> offices) {
    return new Regime(
        row.text("id"),
        row.parts("offices").stream().map(id -> known(offices, id)).toList(),
        row.each("", Function.identity()),
        row.text("url"),
        LocalDate.parse(row.text("date")));
  }

  private static Topic topic(Rows.Row row, String group, Map<String, Regime> regimes) {
    return new Topic(
        row.text("id"),
        group,
        row.parts("regimes").stream().map(written -> rule(written, regimes)).toList(),
        row.each("", terms -> Rows.parted(terms, "\\|")),
        row.each("reason-", Function.identity()),
        LocalDate.parse(row.text("date")));
  }

  /** A rule as {@code cwc} or {@code cwc:entry,entry}. */
  private static Topic.Rule rule(String written, Map<String, Regime> regimes) {
    int colon = written.indexOf(':');
    return colon < 0
        ? new Topic.Rule(known(regimes, written), List.of())
        : new Topic.Rule(
            known(regimes, written.substring(0, colon)),
            Rows.parted(written.substring(colon + 1), ","));
  }

  private static <T> T known(Map<String, T> all, String id) {
    T found = all.get(id);
    if (found == null) {
      throw new IllegalArgumentException("there is no " + id);
    }
    return found;
  }

  private static <T> Map<String, T> byId(List<T> all, Function<T, String> id) {
    return all.stream().collect(Collectors.toMap(id, one -> one));
  }

  private static List<Path> tables(Path folder) {
    try (var files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".tsv"))
          .filter(file -> !List.of(OFFICES, REGIMES).contains(file.getFileName().toString()))
          .sorted()
          .collect(Collectors.toCollection(ArrayList::new));
    } catch (IOException e) {
      throw new VocabularyInvalid(folder, 0, "cannot be read", e);
    }
  }
}
