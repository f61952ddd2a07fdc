package fr.passerelle.embedding;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * Puts the cosines of any model on the scale of the bundled one, to which the ranking is fitted.
 *
 * <p>Models differ in how near they put texts that have nothing in common: some at .1, others at
 * .6. The median cosine of sentences on unlike matters tells; from there to 1, which is the same
 * text for every model, the scale is a straight line.
 */
final class Yardstick {

  /** What {@link #unrelated} is by the bundled model. */
  private static final double BUNDLED = 0.0181;

  private static final List<String> SENTENCES =
      List.of(
          "Cheese from mountain milk. How raw milk ripens in cellars, and which bacteria give it"
              + " taste.",
          "Lighter aircraft wings. A way to join carbon fibre panels without rivets, tested in"
              + " flight.",
          "Wages in port towns. A survey of dockers and their families over thirty years.",
          "A vaccine against malaria. Antibodies that stop the parasite in the liver of children.",
          "Noise of city trams. Rails and wheels are shaped so that curves no longer squeal.",
          "Solar cells of perovskite. Layers that last through heat and damp for twenty years.",
          "Theorems on prime numbers. New bounds for gaps, found with methods of harmonic"
              + " analysis.",
          "Robots that pick apples. Cameras see which fruit is ripe, soft grippers take it.",
          "Groundwater below deserts. Isotopes tell how old it is, and how fast it is used up.",
          "Online banking made safe. Keys are kept in a chip that nobody can read out.",
          "Learning a second language. What pupils of ten remember of songs and of stories.",
          "Steel for nuclear vessels. How neutrons make it brittle, seen atom by atom.");

  private final double scale;

  private Yardstick(double scale) {
    this.scale = scale;
  }

  /** For a model whose cosines are the scale themselves. */
  static Yardstick same() {
    return new Yardstick(1);
  }

  /** Measures a model. */
  static Yardstick of(Function<String, float[]> model) {
    return new Yardstick((1 - BUNDLED) / Math.max(0.01, 1 - unrelated(model)));
  }

  /** The median cosine of sentences that have nothing in common. */
  static double unrelated(Function<String, float[]> model) {
    var vectors = SENTENCES.stream().map(model).toList();
    var cosines = new double[vectors.size() * (vectors.size() - 1) / 2];
    int next = 0;
    for (int i = 0; i < vectors.size(); i++) {
      for (int j = 0; j < i; j++) {
        float[] one = vectors.get(i);
        float[] other = vectors.get(j);
        double sum = 0;
        for (int k = 0; k < one.length; k++) {
          sum += (double) one[k] * other[k];
        }
        cosines[next++] = sum;
      }
    }
    Arrays.sort(cosines);
    return cosines[cosines.length / 2];
  }

  /** A cosine on the bundled model's scale, from 0 to 1. */
  double scaled(double cosine) {
    return scale == 1 ? cosine : Math.clamp(1 - (1 - cosine) * scale, 0, 1);
  }
}
