package fr.passerelle.matching;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.language.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The first ten partners for a few needs as they were last looked at, in {@code
 * src/test/resources/ranking}. A change of the ranking shows there as a difference to be read;
 * {@code -Dgolden=write} writes the files anew. A file's lines that begin with # are needs.
 */
class GoldenRankingTest {

  private static final Path FOLDER = Path.of("src/test/resources/ranking");

  static Stream<Path> files() throws IOException {
    try (var files = Files.list(FOLDER)) {
      return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void theFirstTenAreAsTheyWereLookedAt(Path file) throws IOException {
    var kept = Files.readAllLines(file);
    var now = new ArrayList<String>();
    for (String line : kept) {
      if (line.startsWith("# ")) {
        now.addAll(ranked(line));
      }
    }
    if ("write".equals(System.getProperty("golden"))) {
      Files.write(file, now);
    } else {
      assertThat(now).as("rewrite with -Dgolden=write, and read the difference").isEqualTo(kept);
    }
  }

  /** The line of a need, such as "# fr capteurs lidar", and its partners below. */
  private static List<String> ranked(String line) {
    var language = Language.of(line.substring(2, 4)).orElseThrow();
    var need = Need.of(line.substring(5), language).page(0, 10);
    var lines = new ArrayList<String>();
    lines.add(line);
    for (var partner : StarterIndex.FINDER.find(need).partners()) {
      lines.add(
          String.format(Locale.ROOT, "%.2f %s", partner.score(), partner.organisation().id()));
    }
    return lines;
  }
}
