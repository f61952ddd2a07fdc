package fr.passerelle.evaluation;

import fr.passerelle.matching.Need;
import fr.passerelle.matching.PartnerFinder;
import fr.passerelle.matching.PartnerFinder.Strengths;
import fr.passerelle.matching.Signal;
import fr.passerelle.search.Filter;
import fr.passerelle.search.SearchEngine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** Runs a judged set and measures it. */
public final class Evaluation {

  /** How deep rankings are taken, in organisations. */
  public static final int DEPTH = 1_000;

  private static final int RESAMPLES = 1_000;
  private static final long SEED = 20_261_121L;

  /** The mean of a measure over the queries, and its 95 % bootstrap interval. */
  public record Estimate(double mean, double low, double high) {}

  /**
   * One line of the report.
   *
   * @param set the name of the judged set
   * @param group {@code all}, {@code newcomers}, or the group of queries it is about
   * @param measures by name: nDCG@10, nDCG@100, R@10, R@100, MRR, S@1
   */
  public record Row(String set, String group, int queries, Map<String, Estimate> measures) {}

  private final PartnerFinder finder;
  private final SearchEngine engine;

  public Evaluation(PartnerFinder finder, SearchEngine engine) {
    this.finder = finder;
    this.engine = engine;
  }

  /** Ranks partners for every question; ids best first. */
  public Map<String, List<String>> partners(JudgedSet set) {
    return partners(set, Collections.emptySortedMap());
  }

  /** Ranks partners for every question with some weights moved; ids best first. */
  public Map<String, List<String>> partners(JudgedSet set, SortedMap<Signal, Double> moved) {
    return each(set, question -> finder.ranking(need(question, moved)));
  }

  /** What the signals say of every question's candidates, in the order of the ranking. */
  public Map<String, List<Strengths>> strengths(JudgedSet set) {
    return each(set, question -> finder.strengths(need(question, Collections.emptySortedMap())));
  }

  /** Asks all questions, several at once; answers in the order of the questions. */
  private static <T> Map<String, T> each(JudgedSet set, Function<JudgedSet.Question, T> answer) {
    var answers = set.questions().parallelStream().map(answer).toList();
    var byId = new LinkedHashMap<String, T>();
    for (int i = 0; i < answers.size(); i++) {
      byId.put(set.questions().get(i).id(), answers.get(i));
    }
    return byId;
  }

  private static Need need(JudgedSet.Question question, SortedMap<Signal, Double> moved) {
    return new Need(
        question.text(),
        question.language(),
        question.language(),
        filter(question),
        question.seekerId(),
        Need.Purpose.RESEARCH,
        List.of(),
        moved,
        Need.Sort.MATCH,
        0,
        DEPTH);
  }

  /** The organisations that may answer a question. */
  static Filter filter(JudgedSet.Question question) {
    return question.country() == null
        ? Filter.NONE
        : Filter.of(Map.of(Filter.Dimension.COUNTRY, List.of(question.country())));
  }

  /** Looks up every question as a name; ids best first. */
  public Map<String, List<String>> names(JudgedSet set) {
    var run = new LinkedHashMap<String, List<String>>();
    try (var index = engine.snapshot()) {
      for (var question : set.questions()) {
        var ids = new ArrayList<String>();
        index
            .named(question.text(), Filter.NONE, 100)
            .forEach(match -> ids.add(match.organisation().id()));
        run.put(question.id(), ids);
      }
    }
    return run;
  }

  /** Measures a run: all queries, newcomers apart, and each group. */
  public static List<Row> measure(JudgedSet set, Map<String, List<String>> run) {
    var rows = new ArrayList<Row>();
    rows.add(row(set, "all", metrics(run, set.right(), run.keySet())));
    if (!set.newcomers().isEmpty()) {
      rows.add(row(set, "newcomers", metrics(run, set.newcomers(), run.keySet())));
    }
    var groups = new TreeMap<String, Set<String>>();
    set.groups()
        .forEach((id, group) -> groups.computeIfAbsent(group, g -> new HashSet<>()).add(id));
    if (groups.size() > 1) {
      groups.forEach((group, ids) -> rows.add(row(set, group, metrics(run, set.right(), ids))));
    }
    return rows;
  }

  /** Writes a run in the TREC form: query Q0 organisation rank score tag. */
  public static void write(Map<String, List<String>> run, Path file) {
    var lines = new ArrayList<String>();
    run.forEach(
        (query, ids) -> {
          for (int i = 0; i < ids.size(); i++) {
            lines.add("%s Q0 %s %d %d passerelle".formatted(query, ids.get(i), i + 1, DEPTH - i));
          }
        });
    try {
      Files.write(file, lines);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the run to " + file, e);
    }
  }

  /** The rows as a table for a terminal. */
  public static String table(List<Row> rows) {
    var table = new StringBuilder();
    boolean several = rows.stream().map(Row::set).distinct().count() > 1;
    for (var row : rows) {
      table.append(several ? "%-18s ".formatted(row.set()) : "");
      table.append("%-16s %4d queries".formatted(row.group(), row.queries()));
      row.measures()
          .forEach(
              (name, estimate) ->
                  table.append(
                      String.format(
                          Locale.ROOT,
                          "  %s %.4f [%.4f, %.4f]",
                          name,
                          estimate.mean(),
                          estimate.low(),
                          estimate.high())));
      table.append(System.lineSeparator());
    }
    return table.toString();
  }

  private static List<Metrics> metrics(
      Map<String, List<String>> run, Map<String, Set<String>> right, Set<String> queries) {
    return run.entrySet().stream()
        .filter(entry -> queries.contains(entry.getKey()) && right.containsKey(entry.getKey()))
        .map(entry -> Metrics.of(entry.getValue(), right.getOrDefault(entry.getKey(), Set.of())))
        .toList();
  }

  /** How well a run does on each query that has a right answer; by query, in the run's order. */
  static Map<String, Metrics> metrics(JudgedSet set, Map<String, List<String>> run) {
    var metrics = new LinkedHashMap<String, Metrics>();
    run.forEach(
        (query, ranking) -> {
          var right = set.right().get(query);
          if (right != null) {
            metrics.put(query, Metrics.of(ranking, right));
          }
        });
    return metrics;
  }

  private static Row row(JudgedSet set, String group, List<Metrics> metrics) {
    var measures = new LinkedHashMap<String, Estimate>();
    measures.put("nDCG@10", estimate(metrics, Metrics::ndcg10));
    measures.put("nDCG@100", estimate(metrics, Metrics::ndcg100));
    measures.put("R@10", estimate(metrics, Metrics::recall10));
    measures.put("R@100", estimate(metrics, Metrics::recall100));
    measures.put("MRR", estimate(metrics, Metrics::reciprocalRank));
    measures.put("S@1", estimate(metrics, Metrics::first));
    return new Row(set.name(), group, metrics.size(), measures);
  }

  private static Estimate estimate(List<Metrics> metrics, ToDoubleFunction<Metrics> measure) {
    return mean(metrics.stream().mapToDouble(measure).toArray());
  }

  static Estimate mean(double[] values) {
    return Bootstrap.mean(values, RESAMPLES, SEED);
  }
}
