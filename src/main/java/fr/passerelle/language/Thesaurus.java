package fr.passerelle.language;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The concepts of the field in three languages, and the finding of them in text.
 *
 * <p>Immutable; safe for use by many threads at once.
 */
public final class Thesaurus {

  private static final String HEADER = "id\tkind\tbroader\ten\tfr\tzh";
  private static final List<Language> COLUMNS =
      List.of(Language.ENGLISH, Language.FRENCH, Language.CHINESE);

  private final Map<String, Concept> concepts;
  private final Map<String, List<String>> narrower = new HashMap<>();
  private final Map<String, Set<String>> ancestors = new HashMap<>();
  private final ConceptMatcher matcher;

  /**
   * Puts concepts together.
   *
   * @throws IllegalArgumentException naming the id, where one occurs twice or a broader one is not
   *     there
   */
  public Thesaurus(Collection<Concept> all) {
    var byId = new LinkedHashMap<String, Concept>();
    for (var concept : all) {
      if (byId.put(concept.id(), concept) != null) {
        throw new IllegalArgumentException("concept occurs twice: " + concept.id());
      }
    }
    concepts = byId;
    for (var concept : all) {
      for (String broader : concept.broader()) {
        if (!byId.containsKey(broader)) {
          throw new IllegalArgumentException(
              "concept " + concept.id() + " has an unknown broader one: " + broader);
        }
        narrower.computeIfAbsent(broader, id -> new ArrayList<>()).add(concept.id());
      }
    }
    byId.keySet().forEach(id -> ancestors.put(id, ancestorsOf(id)));
    matcher = new ConceptMatcher(byId.values());
  }

  /**
   * Reads every {@code *.tsv} of a folder, {@code fields.tsv} among them, as its README describes.
   *
   * @throws IllegalArgumentException naming the file and the line that cannot be read
   */
  public static Thesaurus read(Path folder) {
    var all = new LinkedHashMap<String, Concept>();
    for (var file : filesOf(folder)) {
      readFile(file, all);
    }
    return new Thesaurus(all.values());
  }

  /** All concepts, in the order of their files. */
  public Collection<Concept> concepts() {
    return concepts.values();
  }

  public Optional<Concept> concept(String id) {
    return Optional.ofNullable(concepts.get(id));
  }

  /** The ids of the concepts one step below, in the order of their files. */
  public List<String> narrower(String id) {
    return narrower.getOrDefault(id, List.of());
  }

  /** The ids of all concepts above, without itself; a field has none. */
  public Set<String> ancestors(String id) {
    return ancestors.getOrDefault(id, Set.of());
  }

  /** The ids of this concept and all below. */
  public Set<String> withNarrower(String id) {
    var found = new LinkedHashSet<String>();
    collect(id, found);
    return found;
  }

  /**
   * Finds concepts in a text, longest label first, none inside another; in the order of the text.
   *
   * @param language what the text is mainly in; labels of the other two are found as well
   */
  public List<ConceptMatch> find(String text, Language language) {
    return matcher.find(text, language);
  }

  /**
   * Finds the same, and beside it what overlaps in Chinese, which no space divides: 海上风电叶片 is both
   * 海上风电 and 风电叶片, and 细胞与基因治疗 is 基因治疗 too; in the order of the text. Not so what only says more
   * broadly what it overlaps.
   */
  public List<ConceptMatch> findAll(String text, Language language) {
    return matcher.findAll(
        text, language, (broad, narrow) -> ancestors(narrow.id()).contains(broad.id()));
  }

  /** Returns the concept that has exactly this label, in any language and folding. */
  public Optional<Concept> labelled(String label) {
    return matcher.labelled(label);
  }

  /** Returns the concept that is meant by a keyword: its id, or a label of it. */
  public Optional<Concept> meantBy(String keyword) {
    return concept(keyword).or(() -> labelled(keyword));
  }

  private void collect(String id, Set<String> found) {
    if (found.add(id)) {
      narrower(id).forEach(below -> collect(below, found));
    }
  }

  private Set<String> ancestorsOf(String id) {
    var found = new LinkedHashSet<String>();
    climb(id, found);
    found.remove(id);
    return found;
  }

  private void climb(String id, Set<String> found) {
    @Nullable Concept concept = concepts.get(id);
    if (concept != null && found.add(id)) {
      concept.broader().forEach(above -> climb(above, found));
    }
  }

  private static List<Path> filesOf(Path folder) {
    try (var files = Files.list(folder)) {
      return files.filter(Thesaurus::holdsConcepts).sorted().toList();
    } catch (IOException e) {
      throw new IllegalArgumentException("cannot read the thesaurus in " + folder, e);
    }
  }

  private static boolean holdsConcepts(Path file) {
    String name = file.getFileName().toString();
    return name.endsWith(".tsv") && !name.startsWith("lexicon-");
  }

  private static void readFile(Path file, Map<String, Concept> all) {
    List<String> lines;
    try {
      lines = Files.readAllLines(file);
    } catch (IOException e) {
      throw new IllegalArgumentException("cannot read the thesaurus in " + file, e);
    }
    if (lines.isEmpty() || !lines.getFirst().equals(HEADER)) {
      throw new IllegalArgumentException(file + ": the first line must be " + HEADER);
    }
    for (int i = 1; i < lines.size(); i++) {
      try {
        var concept = parse(lines.get(i));
        if (all.putIfAbsent(concept.id(), concept) != null) {
          throw new IllegalArgumentException("concept occurs twice: " + concept.id());
        }
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException(file + ", line " + (i + 1) + ": " + e.getMessage(), e);
      }
    }
  }

  private static Concept parse(String line) {
    String[] columns = line.split("\t", -1);
    if (columns.length != 6) {
      throw new IllegalArgumentException("must have 6 columns, but has " + columns.length);
    }
    var labels = new HashMap<Language, List<String>>();
    for (int i = 0; i < COLUMNS.size(); i++) {
      labels.put(COLUMNS.get(i), parts(columns[3 + i]));
    }
    return new Concept(columns[0], kind(columns[1]), parts(columns[2]), labels);
  }

  private static Concept.Kind kind(String code) {
    return Stream.of(Concept.Kind.values())
        .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("there is no kind " + code));
  }

  private static List<String> parts(String column) {
    if (column.isBlank()) {
      return List.of();
    }
    var parts = Stream.of(column.split("\\|", -1)).map(String::strip).toList();
    if (parts.contains("")) {
      throw new IllegalArgumentException("a label or id is empty in " + column);
    }
    return parts;
  }
}
