package fr.passerelle.organisation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The 101 departments of France, from {@code index-data/departments.tsv}: what each code stands for
 * and which region it is in. Their names are the same in all languages. Immutable.
 */
public final class Departments {

  private static final Departments KNOWN = read();

  private final Map<String, String> names = new HashMap<>();
  private final Map<String, String> regions = new HashMap<>();

  private Departments() {}

  /** The table that comes with this build. */
  public static Departments known() {
    return KNOWN;
  }

  /** The codes of all departments, in their order. */
  public List<String> codes() {
    return names.keySet().stream().sorted().toList();
  }

  /** The name of the department with a code such as 06 or 2A; none where there is no such. */
  public Optional<String> name(String code) {
    return Optional.ofNullable(names.get(code));
  }

  /** The region that the department is in, by its one name in {@link Regions}. */
  public Optional<String> region(String code) {
    return Optional.ofNullable(regions.get(code));
  }

  private static Departments read() {
    try (var table =
        new BufferedReader(
            new InputStreamReader(
                Departments.class.getResourceAsStream("departments.tsv"),
                StandardCharsets.UTF_8))) {
      var departments = new Departments();
      table
          .lines()
          .skip(1)
          .map(line -> List.of(line.split("\t", -1)))
          .forEach(
              row -> {
                departments.names.put(row.get(0), row.get(1));
                departments.regions.put(row.get(0), row.get(2));
              });
      return departments;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read departments.tsv", e);
    }
  }
}
