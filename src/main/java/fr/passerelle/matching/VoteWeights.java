package fr.passerelle.matching;

/**
 * How much each piece of evidence adds to the others: evidence that says what others say too shares
 * its vote with them, so that ten reports of one project do not count as ten projects.
 *
 * <p>The weights are those of kernel ridge regression (a Gaussian process's mean): with {@code
 * k(a,b) = exp((cos(a,b) - 1) / T)}, the kernel {@code k} of the need to each piece and {@code K}
 * between the pieces, they solve {@code (K + rI) w = k}. The sum of the weights of an
 * organisation's evidence then estimates whether it would take part in what is asked.
 */
final class VoteWeights {

  /** Smoothness T and ridge r: nDCG@10 on FP7 dev .145 so, .141 for votes without sharing. */
  private static final double SMOOTHNESS = 0.2;

  private static final double RIDGE = 3;

  private VoteWeights() {}

  /** How near a cosine is, from 0 to 1: falling to a third for each fifth that it lacks. */
  static double nearness(double cosine) {
    return Math.exp((cosine - 1) / SMOOTHNESS);
  }

  /**
   * Solves for the weights; they may be below 0, where evidence is like what fits, but fits less.
   *
   * @param closeness cosines of the need to each piece
   * @param likeness cosines between the pieces, symmetric
   */
  static double[] of(double[] closeness, double[][] likeness) {
    int count = closeness.length;
    var matrix = new double[count][count];
    var weights = new double[count];
    for (int i = 0; i < count; i++) {
      weights[i] = nearness(closeness[i]);
      for (int j = 0; j <= i; j++) {
        matrix[i][j] = i == j ? 1 + RIDGE : nearness(likeness[i][j]);
      }
    }
    solve(matrix, weights);
    return weights;
  }

  /** Cholesky's method, in place; the ridge keeps the matrix positive definite. */
  private static void solve(double[][] lower, double[] right) {
    int count = right.length;
    for (int i = 0; i < count; i++) {
      for (int j = 0; j <= i; j++) {
        double sum = lower[i][j];
        for (int k = 0; k < j; k++) {
          sum -= lower[i][k] * lower[j][k];
        }
        lower[i][j] = i == j ? Math.sqrt(sum) : sum / lower[j][j];
      }
      for (int k = 0; k < i; k++) {
        right[i] -= lower[i][k] * right[k];
      }
      right[i] /= lower[i][i];
    }
    for (int i = count - 1; i >= 0; i--) {
      for (int k = i + 1; k < count; k++) {
        right[i] -= lower[k][i] * right[k];
      }
      right[i] /= lower[i][i];
    }
  }
}
