package fr.passerelle.evaluation;

import java.util.Arrays;
import java.util.Random;

/** The percentile bootstrap of a mean (Efron 1979). */
final class Bootstrap {

  private Bootstrap() {}

  /** The mean and its 95 % interval; all 0 for no values. */
  static Evaluation.Estimate mean(double[] values, int resamples, long seed) {
    if (values.length == 0) {
      return new Evaluation.Estimate(0, 0, 0);
    }
    var random = new Random(seed);
    var means = new double[resamples];
    for (int i = 0; i < resamples; i++) {
      double sum = 0;
      for (int j = 0; j < values.length; j++) {
        sum += values[random.nextInt(values.length)];
      }
      means[i] = sum / values.length;
    }
    Arrays.sort(means);
    return new Evaluation.Estimate(
        Arrays.stream(values).average().orElse(0),
        means[(int) (0.025 * resamples)],
        means[(int) (0.975 * resamples) - 1]);
  }
}
