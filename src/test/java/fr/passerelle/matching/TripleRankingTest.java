package fr.passerelle.matching;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.language.Language;
import fr.passerelle.search.Filter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * One need in French, English and Chinese finds the same partners, anywhere and in one country;
 * meanings are on, as in the product.
 *
 * <p>The first tens are compared pair by pair, so that no language is the measure of the others:
 * each two must share seven of ten, or seven tenths of the longer list where a country has fewer
 * answers. What they share is kept in {@code triples.golden.tsv}. On another processor scores
 * differ a little (see {@link Ranking}): whoever may stand among the first ten there counts in
 * favour, and the kept counts and partners hold where they lie between what is sure and what is
 * possible. The file is written anew by the command in {@link GoldenRankingTest}.
 */
class TripleRankingTest {

  private static final Path FOLDER = Path.of("src/test/resources/ranking");
  private static final Path GOLDEN = FOLDER.resolve("triples.golden.tsv");
  private static final String HEADER = "need\tcountry\tfr-en\tfr-zh\ten-zh\tshared by all";
  private static final List<String> COUNTRIES = List.of("", "CN", "FR");
  private static final double SHARED = 0.7;

  /** A need in three languages. */
  record Triple(List<String> needs) {

    Answers answers(String country) {
      var filter =
          country.isEmpty()
              ? Filter.NONE
              : Filter.of(Map.of(Filter.Dimension.COUNTRY, List.of(country)));
      var rankings = new ArrayList<Ranking>();
      for (var language : List.of(Language.FRENCH, Language.ENGLISH, Language.CHINESE)) {
        var need = Need.of(needs.get(rankings.size()), language).with(filter);
        rankings.add(Ranking.of(need, MeantIndex.FINDER));
      }
      return new Answers(needs.getFirst() + "\t" + country, rankings);
    }

    @Override
    public String toString() {
      return needs.getFirst();
    }
  }

  /** What three languages find; {@code asked} is the need and the country. */
  record Answers(String asked, List<Ranking> rankings) {

    /** Whom each two share, French and English first, then whom all do. */
    List<Set<String>> shared(Function<Ranking, Set<String>> who) {
      var tens = rankings.stream().map(who).toList();
      return Stream.of(List.of(0, 1), List.of(0, 2), List.of(1, 2), List.of(0, 1, 2))
          .map(
              these -> {
                var shared = new LinkedHashSet<>(tens.get(these.getFirst()));
                these.forEach(it -> shared.retainAll(tens.get(it)));
                return (Set<String>) shared;
              })
          .toList();
    }

    String line() {
      var shared = shared(Ranking::ten);
      var columns = new ArrayList<>(List.of(asked));
      shared.subList(0, 3).forEach(two -> columns.add("" + two.size()));
      columns.add(String.join(" ", shared.getLast()));
      return String.join("\t", columns);
    }

    /** Whether a kept line may be what some processor finds. */
    boolean holds(String kept) {
      if (!kept.startsWith(asked + "\t")) {
        return false;
      }
      var columns = kept.split("\t", -1);
      var surely = shared(Ranking::surely);
      var possibly = shared(Ranking::possibly);
      boolean counted = true;
      for (int i = 0; i < 3; i++) {
        int count = Integer.parseInt(columns[2 + i]);
        counted &= surely.get(i).size() <= count && count <= possibly.get(i).size();
      }
      var all = Set.of(columns[5].split(" "));
      return counted
          && all.containsAll(surely.getLast())
          && (columns[5].isEmpty() || possibly.getLast().containsAll(all));
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
      var answers = triple.answers(country);
      int longest =
          answers.rankings.stream().mapToInt(ranking -> ranking.ten().size()).max().orElseThrow();
      assertThat(answers.shared(Ranking::possibly).subList(0, 3))
          .as("%s %s: %s", triple.needs, country, answers.line())
          .allMatch(two -> two.size() >= Math.ceil(SHARED * longest));
    }
  }

  @Test
  void whatTheFirstTensShareIsAsItWasLookedAt() throws IOException {
    var kept = Files.readAllLines(GOLDEN);
    var now = new ArrayList<>(List.of(HEADER));
    for (var triple : triples().toList()) {
      for (String country : COUNTRIES) {
        var answers = triple.answers(country);
        now.add(kept.stream().filter(answers::holds).findFirst().orElseGet(answers::line));
      }
    }
    if ("write".equals(System.getProperty("golden"))) {
      Files.write(GOLDEN, now);
    } else {
      assertThat(now).as("write it anew with -Dgolden=write, read the diff").isEqualTo(kept);
    }
  }
}
