package fr.passerelle.matching;

import fr.passerelle.search.Likeness;
import java.util.Arrays;

/**
 * How much each piece of evidence adds to the others: evidence that says what others say too shares
 * its vote with them, so that ten reports of one project do not count as ten projects.
 *
 * <p>The weights are those of kernel ridge regression (a Gaussian process's mean): with {@code
 * k(a,b) = exp((likeness(a,b) - L) / T)}, the kernel {@code k} of the need to each piece and {@code
 * K} between the pieces, they solve {@code (K + rI) w = k}. The sum of the weights of an
 * organisation's evidence then estimates whether it would take part in what is asked. A likeness is
 * a cosine of meanings and one of words, blended.
 *
 * <p>On FP7 dev and on 1,200 projects of its training side, each left out in turn, nDCG@10 by these
 * votes alone: .151 and .165 so, .145 and .164 by meanings without words.
 */
final class VoteWeights {

  /** How much of a likeness is that of meanings; the rest is that of words. */
  private static final double MEANINGS = 0.6;

  /** Where words and meanings are as much alike, the kernel is 1. */
  private static final double FULL = 0.8;

  private static final double SMOOTHNESS = 0.2;
  private static final double RIDGE = 2;

  private final double[][] lower;

  /**
   * Prepares to weigh pieces of evidence.
   *
   * @param likeness between the pieces
   */
  VoteWeights(Likeness likeness) {
    int count = likeness.size();
    lower = new double[count][];
    for (int i = 0; i < count; i++) {
      lower[i] = new double[i + 1];
      for (int j = 0; j <= i; j++) {
        double kernel = nearness(likeness.between(i, j));
        double sum = i == j ? kernel + RIDGE : kernel;
        for (int k = 0; k < j; k++) { // Cholesky's method; the ridge keeps it positive definite
          sum -= lower[i][k] * lower[j][k];
        }
        lower[i][j] = i == j ? Math.sqrt(sum) : sum / lower[j][j];
      }
    }
  }

  /** A cosine of meanings and one of words, as one likeness from 0 to 1. */
  static double blended(double meanings, double words) {
    return MEANINGS * meanings + (1 - MEANINGS) * words;
  }

  /**
   * How near a likeness is: 1 where it is full, falling to a third for each fifth that it lacks.
   */
  static double nearness(double likeness) {
    return Math.exp((likeness - FULL) / SMOOTHNESS);
  }

  /**
   * Solves for the weights; they may be below 0, where evidence is like what fits, but fits less.
   *
   * @param nearness of the need to each piece
   */
  double[] of(double[] nearness) {
    double[] weights = Arrays.copyOf(nearness, nearness.length);
    int count = weights.length;
    for (int i = 0; i < count; i++) {
      for (int k = 0; k < i; k++) {
        weights[i] -= lower[i][k] * weights[k];
      }
      weights[i] /= lower[i][i];
    }
    for (int i = count - 1; i >= 0; i--) {
      for (int k = i + 1; k < count; k++) {
        weights[i] -= lower[k][i] * weights[k];
      }
      weights[i] /= lower[i][i];
    }
    return weights;
  }
}
