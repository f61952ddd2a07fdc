package fr.passerelle.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.passerelle.search.Likeness;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** How evidence shares its votes. */
class VoteWeightsTest {

  @Test
  void oneReportTellsMoreThanEachOfTwoThatSayTheSame() {
    double[] alone = weights(new double[] {0.8}, new double[][] {{1}});
    double[] twice = weights(new double[] {0.8, 0.8}, new double[][] {{1, 1}, {1, 1}});
    double[] apart = weights(new double[] {0.8, 0.8}, new double[][] {{1, 0}, {0, 1}});
    assertThat(twice[0]).isLessThan(alone[0]).isEqualTo(twice[1], within(1e-12));
    assertThat(Arrays.stream(twice).sum()).isLessThan(Arrays.stream(apart).sum());
    assertThat(Arrays.stream(twice).sum()).isGreaterThan(alone[0]);
  }

  @Test
  void theNearerVotesMore() {
    double[] weights = weights(new double[] {0.9, 0.5}, new double[][] {{1, 0.2}, {0.2, 1}});
    assertThat(weights[0]).isGreaterThan(4 * weights[1]);
  }

  @Test
  void theWeightsSolveTheirEquations() {
    double[] closeness = {0.7, 0.6, 0.3};
    double[][] likeness = {{1, 0.8, 0.1}, {0.8, 1, 0.2}, {0.1, 0.2, 1}};
    double[] weights = weights(closeness, likeness);
    for (int i = 0; i < 3; i++) {
      double sum = 0;
      for (int j = 0; j < 3; j++) {
        sum += (VoteWeights.nearness(likeness[i][j]) + (i == j ? 2 : 0)) * weights[j];
      }
      assertThat(sum).isCloseTo(VoteWeights.nearness(closeness[i]), within(1e-12));
    }
  }

  @Test
  void noEvidenceHasNoWeights() {
    assertThat(weights(new double[0], new double[0][])).isEmpty();
  }

  private static double[] weights(double[] closeness, double[][] likeness) {
    var nearness = Arrays.stream(closeness).map(VoteWeights::nearness).toArray();
    return new VoteWeights(new Likeness(closeness, likeness)).of(nearness);
  }
}
