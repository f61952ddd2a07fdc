package fr.passerelle.evaluation;

import fr.passerelle.matching.Need;
import fr.passerelle.matching.Signal;
import fr.passerelle.matching.Weights;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Learns weights by coordinate ascent (Metzler and Croft 2007): each weight in turn takes the value
 * of a grid at which the mean of nDCG@10 + nDCG@100 is highest, until none can be bettered.
 *
 * <p>Candidates are ranked by their signals alone: the places that the ranking keeps for newcomers
 * are not in these figures, and who is no candidate under the present weights cannot become one.
 */
public final class Learning {

  /** The signals that sets of past projects can teach, since their catalogues feed them. */
  public static final List<Signal> TEACHABLE =
      List.of(
          Signal.EVIDENCE,
          Signal.MEANING,
          Signal.NETWORK,
          Signal.WORDS,
          Signal.CONCEPTS,
          Signal.AFFILIATION);

  private static final double[] GRID = {
    0, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.8, 1, 1.2, 1.5, 1.8, 2.2, 2.7, 3.3, 4, 5, 6, 8
  };

  private static final double LEAST_GAIN = 1e-6;
  private static final int MOST_ROUNDS = 20;
  private static final int FOLDS = 5;
  private static final long SEED = 20_261_122L;

  /** How well weights do: the means of nDCG at 10 and at 100. */
  public record Figures(double ndcg10, double ndcg100) {}

  /**
   * What was learned.
   *
   * @param weights of the signals taught
   * @param present the figures of the weights in force, which were chosen by hand on such data
   * @param fitted the figures of the learned weights on the very data they were learned from
   * @param honest each query under weights learned from the other folds
   * @param gain what each query gains in nDCG@10 + nDCG@100 by honest weights over present ones,
   *     with a paired 95 % interval
   */
  public record Learned(
      int queries,
      Map<Signal, Double> weights,
      Figures present,
      Figures fitted,
      Figures honest,
      Evaluation.Estimate gain) {}

  private final List<Signal> signals;
  private final Map<Signal, Double> present;

  /**
   * Makes one.
   *
   * @param signals those to learn; the others keep their present weights
   */
  public Learning(List<Signal> signals, Weights weights) {
    this.signals = List.copyOf(signals);
    this.present = weights.of(Need.Purpose.RESEARCH);
  }

  /** Learns from all queries of the sets that have a right answer; the same every time. */
  public Learned learn(Evaluation evaluation, List<JudgedSet> sets) {
    var lessons = new ArrayList<Lesson>();
    for (var set : sets) {
      evaluation
          .strengths(set)
          .forEach(
              (query, candidates) -> {
                var lesson = Lesson.of(candidates, set.right().get(query), signals, present);
                if (lesson != null) {
                  lessons.add(lesson);
                }
              });
    }
    double[] now = signals.stream().mapToDouble(it -> present.getOrDefault(it, 0.0)).toArray();
    double[] learned = ascend(lessons);
    var before = new ArrayList<double[]>();
    var after = new ArrayList<double[]>();
    for (var fold : folds(lessons)) {
      var others = lessons.stream().filter(lesson -> !fold.contains(lesson.right())).toList();
      double[] weights = ascend(others);
      for (var lesson : lessons) {
        if (fold.contains(lesson.right())) {
          before.add(lesson.figures(now));
          after.add(lesson.figures(weights));
        }
      }
    }
    var gains = new double[after.size()];
    Arrays.setAll(gains, i -> sum(after.get(i)) - sum(before.get(i)));
    var weights = new EnumMap<Signal, Double>(Signal.class);
    for (int i = 0; i < learned.length; i++) {
      weights.put(signals.get(i), learned[i]);
    }
    return new Learned(
        lessons.size(),
        weights,
        figures(before),
        figures(lessons.stream().map(lesson -> lesson.figures(learned)).toList()),
        figures(after),
        Evaluation.mean(gains));
  }

  /** What was learned, for a terminal. */
  public String table(Learned learned) {
    var table = new StringBuilder();
    table.append("weights learned from %d queries%n".formatted(learned.queries()));
    for (var signal : signals) {
      table.append(
          String.format(
              Locale.ROOT,
              "  %-12s %.2f (present %.2f)%n",
              signal.code(),
              learned.weights().getOrDefault(signal, 0.0),
              present.getOrDefault(signal, 0.0)));
    }
    table.append(line("present weights", learned.present()));
    table.append(line("learned, on the data itself", learned.fitted()));
    table.append(line("learned, %d-fold cross-validation".formatted(FOLDS), learned.honest()));
    table.append(
        String.format(
            Locale.ROOT,
            "gain by cross-validation, nDCG@10 + nDCG@100: %+.4f [%+.4f, %+.4f]; seed %d%n",
            learned.gain().mean(),
            learned.gain().low(),
            learned.gain().high(),
            SEED));
    return table.toString();
  }

  private static String line(String what, Figures figures) {
    return String.format(
        Locale.ROOT, "%-34s nDCG@10 %.4f  nDCG@100 %.4f%n", what, figures.ndcg10, figures.ndcg100);
  }

  /** From equal weights, so that nothing of the present ones, chosen by hand, is in the start. */
  private double[] ascend(List<Lesson> lessons) {
    var weights = new double[signals.size()];
    Arrays.fill(weights, 1);
    double best = objective(lessons, weights);
    for (int round = 0; round < MOST_ROUNDS; round++) {
      double before = best;
      for (int i = 0; i < weights.length; i++) {
        double kept = weights[i];
        for (double value : GRID) {
          weights[i] = value;
          double reached = objective(lessons, weights);
          if (reached > best + LEAST_GAIN) {
            best = reached;
            kept = value;
          }
        }
        weights[i] = kept;
      }
      if (best <= before) {
        break;
      }
    }
    return weights;
  }

  private static double objective(List<Lesson> lessons, double[] weights) {
    double[] reached =
        lessons.parallelStream().mapToDouble(lesson -> sum(lesson.figures(weights))).toArray();
    double sum = 0;
    for (double one : reached) {
      sum += one; // one after the other: a parallel sum differs from run to run
    }
    return lessons.isEmpty() ? 0 : sum / lessons.size();
  }

  /** Queries of one project, in whatever language, are in one fold. */
  private static List<Set<Set<String>>> folds(List<Lesson> lessons) {
    var projects =
        new ArrayList<>(
            lessons.stream()
                .map(Lesson::right)
                .collect(Collectors.toCollection(LinkedHashSet::new)));
    Collections.shuffle(projects, new Random(SEED));
    var folds = new HashMap<Integer, Set<Set<String>>>();
    for (int i = 0; i < projects.size(); i++) {
      folds.computeIfAbsent(i % FOLDS, fold -> new LinkedHashSet<>()).add(projects.get(i));
    }
    return List.copyOf(folds.values());
  }

  private static double sum(double[] figures) {
    return figures[0] + figures[1];
  }

  private static Figures figures(List<double[]> all) {
    return new Figures(
        all.stream().mapToDouble(one -> one[0]).average().orElse(0),
        all.stream().mapToDouble(one -> one[1]).average().orElse(0));
  }
}
