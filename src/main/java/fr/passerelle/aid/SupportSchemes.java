package fr.passerelle.aid;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The schemes that this project knows, in the order of their tables. Immutable. */
public final class SupportSchemes {

  /** The tables of schemes; one more is read as soon as its name stands here. */
  public static final List<String> TABLES =
      List.of(
          "china.tsv",
          "partnerships.tsv",
          "research.tsv",
          "firms.tsv",
          "export.tsv",
          "europe.tsv",
          "purchasing-and-capital.tsv");

  private static final String CONDITIONS = "conditions.tsv";
  private static final List<String> CONDITION_COLUMNS = List.of("id", "about", "en", "fr", "zh");
  private static final List<String> ABOUT = List.of("seeker", "partner", "pair", "project");

  /** Opens a table by its name. */
  @FunctionalInterface
  private interface Tables {
    @Nullable InputStream open(String name) throws IOException;
  }

  private static final class Shipped {
    static final SupportSchemes ALL = new SupportSchemes(SupportSchemes.class::getResourceAsStream);
  }

  private final Map<String, SupportScheme> schemes = new LinkedHashMap<>();
  private final Map<String, Condition> conditions = new LinkedHashMap<>();

  private SupportSchemes(Tables tables) {
    read(tables, CONDITIONS, CONDITION_COLUMNS, this::addCondition);
    for (String table : TABLES) {
      read(tables, table, SchemeRow.COLUMNS, this::addScheme);
    }
  }

  /** Those that come with the program. */
  public static SupportSchemes known() {
    return Shipped.ALL;
  }

  /**
   * Those of a folder, as its README describes it.
   *
   * @throws SchemesInvalid naming the file and the line that cannot be read
   */
  public static SupportSchemes read(Path folder) {
    return new SupportSchemes(name -> Files.newInputStream(folder.resolve(name)));
  }

  public Collection<SupportScheme> all() {
    return List.copyOf(schemes.values());
  }

  /** The conditions that schemes ask for. */
  public Collection<Condition> conditions() {
    return List.copyOf(conditions.values());
  }

  /** The scheme with this id. */
  public Optional<SupportScheme> withId(String id) {
    return Optional.ofNullable(schemes.get(id));
  }

  private void addCondition(SchemeRow row) {
    String about = row.text("about");
    if (!ABOUT.contains(about)) {
      throw new IllegalArgumentException("about must be one of " + ABOUT + ", but is " + about);
    }
    var condition = new Condition(row.id(), about, row.inEachLanguage(""));
    if (conditions.put(condition.id(), condition) != null) {
      throw new IllegalArgumentException("condition occurs twice: " + condition.id());
    }
  }

  private void addScheme(SchemeRow row) {
    var scheme = row.scheme(conditions);
    if (schemes.put(scheme.id(), scheme) != null) {
      throw new IllegalArgumentException("scheme occurs twice: " + scheme.id());
    }
  }

  private static void read(
      Tables tables, String name, List<String> columns, Consumer<SchemeRow> reader) {
    int line = 0;
    for (String text : lines(tables, name)) {
      line++;
      var cells = Arrays.asList(text.split("\t", -1));
      try {
        if (line == 1) {
          if (!cells.equals(columns)) {
            throw new IllegalArgumentException("the columns must be " + String.join(" ", columns));
          }
        } else if (cells.size() != columns.size()) {
          throw new IllegalArgumentException(
              "must have %d columns, but has %d".formatted(columns.size(), cells.size()));
        } else {
          reader.accept(new SchemeRow(columns, cells));
        }
      } catch (IllegalArgumentException | DateTimeException e) {
        throw new SchemesInvalid(name, line, String.valueOf(e.getMessage()), e);
      }
    }
  }

  private static List<String> lines(Tables tables, String name) {
    try (var stream = tables.open(name)) {
      if (stream == null) {
        throw new SchemesInvalid(name, 0, "is not there", null);
      }
      return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
          .lines()
          .toList();
    } catch (IOException e) {
      throw new SchemesInvalid(name, 0, "cannot be read", e);
    }
  }
}
