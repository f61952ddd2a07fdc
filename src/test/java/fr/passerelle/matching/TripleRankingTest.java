package fr.passerelle.matching;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.language.Language;
import fr.passerelle.search.Filter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * One need in French, English and Chinese finds the same partners, anywhere and in one country.
 *
 * <p>The first tens are compared pair by pair, so that no language is the measure of the others:
 * each two must share seven of ten, or seven tenths of the longer list where a country has fewer
 * answers. What they share is kept in {@code triples.golden.tsv}; {@code -Dgolden=write} writes it
 * anew.
 */
class TripleRankingTest {

  private static final Path FOLDER = Path.of("src/test/resources/ranking");
  private static final Path GOLDEN = FOLDER.resolve("triples.golden.tsv");
  private static final List<String> COUNTRIES = List.of("", "CN", "FR");
  private static final double SHARED = 0.7;

  /** A need in three languages. */
  record Triple(List<String> needs) {

    List<List<String>> firstTens(String country) {
      var filter =
          country.isEmpty()
              ? Filter.NONE
              : Filter.of(Map.of(Filter.Dimension.COUNTRY, List.of(country)));
      var tens = new ArrayList<List<String>>();
      for (var language : List.of(Language.FRENCH, Language.ENGLISH, Language.CHINESE)) {
        var need = Need.of(needs.get(tens.size()), language).with(filter).page(0, 10);
        tens.add(
            StarterIndex.FINDER.find(need).partners().stream()
                .map(partner -> partner.organisation().id())
                .toList());
      }
      return tens;
    }

    @Override
    public String toString() {
      return needs.getFirst();
    }
  }

  static Stream<Triple> triples() throws IOException {
    return Files.readAllLines(FOLDER.resolve("triples.tsv")).stream()
        .skip(1)
        .map(line -> new Triple(List.of(line.split("\t", -1))));
  }

  @ParameterizedTest
  @MethodSource("triples")
  void theFirstTensOfThreeLanguagesShareSevenOfTen(Triple triple) {
    for (String country : COUNTRIES) {
      var tens = triple.firstTens(country);
      for (int i = 0; i < tens.size(); i++) {
        for (int j = 0; j < i; j++) {
          int longer = Math.max(tens.get(i).size(), tens.get(j).size());
          assertThat(shared(tens.get(i), tens.get(j)))
              .as("«%s» and «%s» %s", triple.needs.get(j), triple.needs.get(i), country)
              .isGreaterThanOrEqualTo((int) Math.ceil(SHARED * longer));
        }
      }
    }
  }

  @Test
  void whatTheFirstTensShareIsAsItWasLookedAt() throws IOException {
    var now = new ArrayList<String>();
    now.add("need\tcountry\tfr-en\tfr-zh\ten-zh\tshared by all");
    for (var triple : triples().toList()) {
      for (String country : COUNTRIES) {
        now.add(line(triple, country));
      }
    }
    if ("write".equals(System.getProperty("golden"))) {
      Files.write(GOLDEN, now);
    } else {
      assertThat(now)
          .as("rewrite with -Dgolden=write, and read the difference")
          .isEqualTo(Files.readAllLines(GOLDEN));
    }
  }

  private static String line(Triple triple, String country) {
    var tens = triple.firstTens(country);
    var all = new ArrayList<>(tens.getFirst());
    all.retainAll(tens.get(1));
    all.retainAll(tens.get(2));
    return String.join(
        "\t",
        triple.toString(),
        country,
        "" + shared(tens.getFirst(), tens.get(1)),
        "" + shared(tens.getFirst(), tens.get(2)),
        "" + shared(tens.get(1), tens.get(2)),
        String.join(" ", all));
  }

  private static int shared(List<String> one, List<String> other) {
    var shared = new HashSet<>(one);
    shared.retainAll(other);
    return shared.size();
  }
}
