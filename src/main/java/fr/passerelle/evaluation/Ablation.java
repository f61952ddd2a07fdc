package fr.passerelle.evaluation;

import fr.passerelle.matching.PartnerFinder;
import fr.passerelle.matching.Signal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/** What the ranking loses without each of its parts. */
public final class Ablation {

  /** The network tells whom the seeker knows; the others tell what fits the need. */
  private static final String TEXT_ONLY = "without network (text only)";

  /**
   * One line of the report.
   *
   * @param what which part is left out
   * @param measures by name, the mean without it and its 95 % interval
   * @param differences by name, the mean of what each query gains without it, so below 0 where the
   *     part helps; with a paired 95 % interval
   */
  public record Line(
      String set,
      String what,
      int queries,
      Map<String, Evaluation.Estimate> measures,
      Map<String, Evaluation.Estimate> differences) {}

  private final Evaluation evaluation;

  public Ablation(Evaluation evaluation) {
    this.evaluation = evaluation;
  }

  /**
   * Measures a set with everything, without each signal that speaks for any candidate, and without
   * each leg of retrieval that can be left out.
   *
   * @param legs runs without a leg, by what they leave out
   */
  public List<Line> lines(JudgedSet set, Map<String, Evaluation> legs) {
    var strengths = evaluation.strengths(set);
    var speaking = EnumSet.noneOf(Signal.class);
    var run = new LinkedHashMap<String, List<String>>();
    strengths.forEach(
        (query, candidates) -> {
          candidates.forEach(candidate -> speaking.addAll(candidate.bySignal().keySet()));
          run.put(
              query,
              candidates.stream()
                  .limit(Evaluation.DEPTH)
                  .map(PartnerFinder.Strengths::id)
                  .toList());
        });
    var whole = Evaluation.metrics(set, run);
    var lines = new ArrayList<Line>();
    lines.add(line(set, "everything", whole, whole));
    for (var signal : speaking) {
      var moved = new TreeMap<>(Map.of(signal, 0.0));
      var rest = Evaluation.metrics(set, evaluation.partners(set, moved));
      String what = signal == Signal.NETWORK ? TEXT_ONLY : "without " + signal.code();
      lines.add(line(set, what, rest, whole));
    }
    legs.forEach(
        (what, other) ->
            lines.add(line(set, what, Evaluation.metrics(set, other.partners(set)), whole)));
    return lines;
  }

  /** The lines as a table for a terminal. */
  public static String table(List<Line> lines) {
    var table = new StringBuilder();
    for (var line : lines) {
      table.append("%-18s %-28s %4d queries".formatted(line.set(), line.what(), line.queries()));
      line.measures()
          .forEach(
              (name, mean) -> {
                var gain = line.differences().getOrDefault(name, new Evaluation.Estimate(0, 0, 0));
                table.append(
                    String.format(
                        Locale.ROOT,
                        "  %s %.4f (%+.4f [%+.4f, %+.4f])",
                        name,
                        mean.mean(),
                        gain.mean(),
                        gain.low(),
                        gain.high()));
              });
      table.append(System.lineSeparator());
    }
    return table.toString();
  }

  private static Line line(
      JudgedSet set, String what, Map<String, Metrics> rest, Map<String, Metrics> whole) {
    var measures = new LinkedHashMap<String, Evaluation.Estimate>();
    var differences = new LinkedHashMap<String, Evaluation.Estimate>();
    var compared = new LinkedHashMap<String, ToDoubleFunction<Metrics>>();
    compared.put("nDCG@10", Metrics::ndcg10);
    compared.put("nDCG@100", Metrics::ndcg100);
    compared.put("R@100", Metrics::recall100);
    var before = List.copyOf(whole.values());
    var after = List.copyOf(rest.values());
    compared.forEach(
        (name, measure) -> {
          measures.put(name, Evaluation.mean(after.stream().mapToDouble(measure).toArray()));
          var gains = new double[after.size()];
          for (int i = 0; i < gains.length; i++) {
            gains[i] = measure.applyAsDouble(after.get(i)) - measure.applyAsDouble(before.get(i));
          }
          differences.put(name, Evaluation.mean(gains));
        });
    return new Line(set.name(), what, after.size(), measures, differences);
  }
}
