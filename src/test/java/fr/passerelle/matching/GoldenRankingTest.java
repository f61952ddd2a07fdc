package fr.passerelle.matching;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.language.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The first ten partners for needs as people write them, as they were last looked at, in {@code
 * src/test/resources/ranking}; meanings are on, as in the product. A file holds the needs of a
 * field: a line that begins with # is a need and its language; below it stand its partners with
 * rank, score and what each signal adds.
 *
 * <p>A change of the ranking shows here as a difference to be read. Another processor may move
 * scores and parts by a hundredth, and swap those whose scores are as near as that (see {@link
 * Ranking}); all else fails. After a change that is meant, write the files anew and read their
 * diff; needs whose ranking still holds are left as they are:
 *
 * <pre>
 * mvn -q test -Dtest=GoldenRankingTest,TripleRankingTest -Dsurefire.failIfNoSpecifiedTests=false
 *     -Dgolden=write
 * </pre>
 *
 * <p>A need is added by its line alone, and then the same command.
 */
class GoldenRankingTest {

  private static final Path FOLDER = Path.of("src/test/resources/ranking");
  private static final String NEED = "# ";
  private static final int FEWEST = 40;

  static Stream<Path> files() throws IOException {
    try (var files = Files.list(FOLDER)) {
      return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void theFirstTenAreAsTheyWereLookedAt(Path file) throws IOException {
    var lines = new ArrayList<String>();
    var differences = new ArrayList<String>();
    for (var entry : kept(file).entrySet()) {
      var kept = new Ranking(entry.getValue().stream().map(Ranking.Placed::of).toList());
      var now = Ranking.of(need(entry.getKey()), MeantIndex.FINDER);
      var found = now.differences(kept);
      found.forEach(difference -> differences.add(entry.getKey() + ": " + difference));
      lines.add(entry.getKey());
      lines.addAll(found.isEmpty() ? entry.getValue() : now.lines());
    }
    if ("write".equals(System.getProperty("golden"))) {
      Files.write(file, lines);
    } else {
      assertThat(differences).as("write them anew with -Dgolden=write, read the diff").isEmpty();
    }
  }

  @Test
  void theNeedsAreManyAndInThreeLanguages() throws IOException {
    var needs = new ArrayList<Need>();
    for (var file : files().toList()) {
      kept(file).keySet().forEach(line -> needs.add(need(line)));
    }
    assertThat(needs).hasSizeGreaterThanOrEqualTo(FEWEST).doesNotHaveDuplicates();
    assertThat(needs).extracting(Need::reader).contains(Language.values());
  }

  /** The needs of a file, and the lines below each. */
  private static Map<String, List<String>> kept(Path file) throws IOException {
    var kept = new LinkedHashMap<String, List<String>>();
    List<String> below = List.of();
    for (String line : Files.readAllLines(file)) {
      if (line.startsWith(NEED)) {
        below = new ArrayList<>();
        kept.put(line, below);
      } else {
        below.add(line);
      }
    }
    return kept;
  }

  /** The need of a line such as "# fr capteurs lidar". */
  private static Need need(String line) {
    var language = Language.of(line.substring(2, 4)).orElseThrow();
    return Need.of(line.substring(5), language);
  }
}
