package fr.passerelle.evaluation;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How well one ranking meets the right answers, each from 0 to 1; binary gains.
 *
 * @param ndcg10 nDCG at 10: gain 1/log2(rank+1), ideal over min(10, relevant) (Järvelin and
 *     Kekäläinen 2002)
 * @param ndcg100 the same at 100
 * @param recall10 the share of all right answers among the first 10
 * @param recall100 the same among the first 100
 * @param reciprocalRank 1 over the rank of the first right answer, 0 beyond 1,000
 * @param first whether the first answer is right, as 0 or 1
 */
public record Metrics(
    double ndcg10,
    double ndcg100,
    double recall10,
    double recall100,
    double reciprocalRank,
    double first) {

  private static final int DEEPEST = 1_000;

  /**
   * Measures a ranking of ids, best first, against the right ids, of which there is at least one.
   */
  public static Metrics of(List<String> ranking, Set<String> right) {
    if (right.isEmpty()) {
      throw new IllegalArgumentException("a query without a right answer cannot be measured");
    }
    double reciprocalRank = 0;
    for (int i = 0; i < Math.min(DEEPEST, ranking.size()) && reciprocalRank == 0; i++) {
      if (right.contains(ranking.get(i))) {
        reciprocalRank = 1.0 / (i + 1);
      }
    }
    return new Metrics(
        ndcg(ranking, right, 10),
        ndcg(ranking, right, 100),
        recall(ranking, right, 10),
        recall(ranking, right, 100),
        reciprocalRank,
        !ranking.isEmpty() && right.contains(ranking.getFirst()) ? 1 : 0);
  }

  private static double ndcg(List<String> ranking, Set<String> right, int depth) {
    double gained = 0;
    for (int i = 0; i < Math.min(depth, ranking.size()); i++) {
      if (right.contains(ranking.get(i))) {
        gained += discount(i);
      }
    }
    return gained / ideal(right.size(), depth);
  }

  /** What a ranking gains to a depth that has so many right answers, all of them first. */
  static double ideal(int relevant, int depth) {
    double ideal = 0;
    for (int i = 0; i < Math.min(depth, relevant); i++) {
      ideal += discount(i);
    }
    return ideal;
  }

  /** What a right answer gains at an index from 0. */
  static double discount(int index) {
    return Math.log(2) / Math.log(index + 2);
  }

  private static double recall(List<String> ranking, Set<String> right, int depth) {
    var found = new HashSet<>(ranking.subList(0, Math.min(depth, ranking.size())));
    found.retainAll(right);
    return (double) found.size() / right.size();
  }
}
