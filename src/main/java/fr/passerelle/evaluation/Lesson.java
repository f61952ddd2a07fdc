package fr.passerelle.evaluation;

import fr.passerelle.matching.PartnerFinder.Strengths;
import fr.passerelle.matching.Signal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** One query to learn from: what the signals say of its candidates, and which of them are right. */
final class Lesson {

  private final Set<String> right;
  private final float[][] taught;
  private final float[] rest;
  private final int[] rightAt;
  private final double ideal10;
  private final double ideal100;

  private Lesson(Set<String> right, float[][] taught, float[] rest, int[] rightAt) {
    this.right = right;
    this.taught = taught;
    this.rest = rest;
    this.rightAt = rightAt;
    this.ideal10 = Metrics.ideal(right.size(), 10);
    this.ideal100 = Metrics.ideal(right.size(), 100);
  }

  /**
   * Makes one; null for a query without a right answer.
   *
   * @param signals those to be learned, in the order of the weights
   * @param present the weights of all signals; those not learned keep them
   */
  static @Nullable Lesson of(
      List<Strengths> candidates,
      @Nullable Set<String> right,
      List<Signal> signals,
      Map<Signal, Double> present) {
    if (right == null || right.isEmpty()) {
      return null;
    }
    var sorted = candidates.stream().sorted(Comparator.comparing(Strengths::id)).toList();
    var taught = new float[signals.size()][sorted.size()];
    var rest = new float[sorted.size()];
    for (int i = 0; i < sorted.size(); i++) {
      double sum = 0;
      for (var signal : Signal.values()) { // an order of summing that never changes
        double strength = sorted.get(i).bySignal().getOrDefault(signal, 0.0);
        int place = signals.indexOf(signal);
        if (place >= 0) {
          taught[place][i] = (float) strength;
        } else {
          sum += present.getOrDefault(signal, 0.0) * strength;
        }
      }
      rest[i] = (float) sum;
    }
    int[] rightAt =
        IntStream.range(0, sorted.size()).filter(i -> right.contains(sorted.get(i).id())).toArray();
    return new Lesson(right, taught, rest, rightAt);
  }

  /** What tells a project, whatever language it is asked in: its right answers. */
  Set<String> right() {
    return right;
  }

  /** nDCG at 10 and at 100 with these weights; equal scores by id. */
  double[] figures(double[] weights) {
    var scores = rest.clone();
    for (int signal = 0; signal < weights.length; signal++) {
      float weight = (float) weights[signal];
      for (int i = 0; i < scores.length && weight != 0; i++) {
        scores[i] += weight * taught[signal][i];
      }
    }
    double gain10 = 0;
    double gain100 = 0;
    for (int at : rightAt) {
      int before = 0;
      for (int i = 0; i < scores.length && before < 100; i++) {
        if (scores[i] > scores[at] || (scores[i] == scores[at] && i < at)) {
          before++;
        }
      }
      gain10 += before < 10 ? Metrics.discount(before) : 0;
      gain100 += before < 100 ? Metrics.discount(before) : 0;
    }
    return new double[] {gain10 / ideal10, gain100 / ideal100};
  }
}
