package fr.passerelle.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Each figure against what a hand worked out. */
class MetricsTest {

  @Test
  void twoRightOnesAtRanksTwoAndFour() {
    var metrics = Metrics.of(List.of("a", "b", "c", "d"), Set.of("b", "d"));
    // (1/log2(3) + 1/log2(5)) / (1 + 1/log2(3)) = 1.061606 / 1.630930
    assertThat(metrics.ndcg10()).isCloseTo(0.650921, within(1e-6));
    assertThat(metrics.ndcg100()).isEqualTo(metrics.ndcg10());
    assertThat(metrics.recall10()).isEqualTo(1);
    assertThat(metrics.reciprocalRank()).isEqualTo(0.5);
    assertThat(metrics.first()).isZero();
  }

  @Test
  void theIdealRankingScoresOneEverywhere() {
    assertThat(Metrics.of(List.of("a", "b", "c"), Set.of("a", "b")))
        .isEqualTo(new Metrics(1, 1, 1, 1, 1, 1));
  }

  @Test
  void anEmptyRankingScoresNothing() {
    assertThat(Metrics.of(List.of(), Set.of("a"))).isEqualTo(new Metrics(0, 0, 0, 0, 0, 0));
  }

  @Test
  void moreRightOnesThanTenMakeAnIdealOfTenAndARecallOfAll() {
    var metrics = Metrics.of(List.of("r0", "x"), ids("r", 12));
    // 1 / sum of 1/log2(i+1) for i from 1 to 10 = 1 / 4.543559
    assertThat(metrics.ndcg10()).isCloseTo(0.220092, within(1e-6));
    // the same up to 12: 5.092740
    assertThat(metrics.ndcg100()).isCloseTo(0.196358, within(1e-6));
    assertThat(metrics.recall10()).isCloseTo(1 / 12.0, within(1e-12));
  }

  @Test
  void eachMeasureLooksNoDeeperThanItSays() {
    var wrong = IntStream.range(0, 1_000).mapToObj(i -> "x" + i).toList();
    var eleventh = Metrics.of(placed(wrong, 10), Set.of("a"));
    assertThat(eleventh.ndcg10()).isZero();
    assertThat(eleventh.recall10()).isZero();
    assertThat(eleventh.recall100()).isEqualTo(1);
    assertThat(eleventh.reciprocalRank()).isCloseTo(1 / 11.0, within(1e-12));
    assertThat(Metrics.of(placed(wrong, 100), Set.of("a")).ndcg100()).isZero();
    assertThat(Metrics.of(placed(wrong, 999), Set.of("a")).reciprocalRank()).isEqualTo(0.001);
    assertThat(Metrics.of(placed(wrong, 1_000), Set.of("a")).reciprocalRank()).isZero();
  }

  @Test
  void aQueryWithoutARightAnswerIsRefused() {
    assertThatThrownBy(() -> Metrics.of(List.of("a"), Set.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theMeanOfEqualValuesIsSureAndOfOthersLiesInItsInterval() {
    assertThat(Bootstrap.mean(new double[] {0.5, 0.5, 0.5}, 1_000, 1))
        .isEqualTo(new Evaluation.Estimate(0.5, 0.5, 0.5));
    assertThat(Bootstrap.mean(new double[0], 1_000, 1)).isEqualTo(new Evaluation.Estimate(0, 0, 0));
    var values = IntStream.range(0, 100).mapToDouble(i -> i % 2).toArray();
    var estimate = Bootstrap.mean(values, 1_000, 1);
    assertThat(estimate.mean()).isEqualTo(0.5);
    // 1.96 standard errors of 0.05 on each side
    assertThat(estimate.low()).isBetween(0.37, 0.43);
    assertThat(estimate.high()).isBetween(0.57, 0.63);
    assertThat(Bootstrap.mean(values, 1_000, 1)).isEqualTo(estimate);
  }

  private static Set<String> ids(String prefix, int count) {
    return IntStream.range(0, count).mapToObj(i -> prefix + i).collect(Collectors.toSet());
  }

  private static List<String> placed(List<String> wrong, int at) {
    var ranking = new java.util.ArrayList<>(wrong);
    ranking.add(at, "a");
    return ranking;
  }
}
