package fr.passerelle.evaluation;

import fr.passerelle.search.Filter;
import fr.passerelle.search.Hit;
import fr.passerelle.search.Query;
import fr.passerelle.search.SearchEngine;
import fr.passerelle.search.Snapshot;
import fr.passerelle.search.Traits;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A simple ranking, for a good one to be better than. */
public enum Baseline {
  /**
   * The need's words against evidence by BM25; the best 200 pieces vote for their organisations by
   * the square of how well they fit.
   */
  BM25,
  /** The number of pieces of evidence, whatever is asked. */
  POPULARITY,
  /** A shuffle of all ids that {@link #SEED} and the query determine. */
  RANDOM;

  /** Where chance begins. */
  public static final long SEED = 20_261_122L;

  private static final int MOST_VOTES = 200;

  /** Ranks organisations for every question, without the seeker; ids best first. */
  public Map<String, List<String>> run(JudgedSet set, SearchEngine engine) {
    var run = new LinkedHashMap<String, List<String>>();
    var popular = new HashMap<Filter, Map<Integer, Double>>();
    try (var index = engine.snapshot()) {
      for (var question : set.questions()) {
        var filter = Evaluation.filter(question);
        var scores =
            switch (this) {
              case BM25 -> votes(question, filter, index);
              case POPULARITY -> popular.computeIfAbsent(filter, it -> counts(it, index));
              case RANDOM -> chances(question, filter, index);
            };
        run.put(question.id(), ranked(scores, question, index));
      }
    }
    return run;
  }

  private static Map<Integer, Double> votes(
      JudgedSet.Question question, Filter filter, Snapshot index) {
    var words = new Query.Words(question.language(), question.text(), 0);
    var scores = new HashMap<Integer, Double>();
    for (var hit : index.evidence(words, filter, MOST_VOTES)) {
      hit.organisations().forEach(it -> scores.merge(it, hit.score() * hit.score(), Double::sum));
    }
    return scores;
  }

  private static Map<Integer, Double> counts(Filter filter, Snapshot index) {
    var scores = new HashMap<Integer, Double>();
    for (int organisation : all(filter, index)) {
      int pieces =
          index.evidenceOf(organisation, Filter.NONE, Math.max(1, index.evidence())).size();
      if (pieces > 0) {
        scores.put(organisation, (double) pieces);
      }
    }
    return scores;
  }

  private static Map<Integer, Double> chances(
      JudgedSet.Question question, Filter filter, Snapshot index) {
    var shuffled = new ArrayList<>(all(filter, index));
    Collections.shuffle(shuffled, new Random(SEED + question.id().hashCode()));
    var scores = new HashMap<Integer, Double>();
    shuffled.forEach(it -> scores.put(it, (double) shuffled.size() - scores.size()));
    return scores;
  }

  private static List<Integer> all(Filter filter, Snapshot index) {
    int most = Math.max(1, index.organisations());
    return index.profiles(new Query.Everything(), filter, most).stream()
        .map(Hit.OfOrganisation::organisation)
        .toList();
  }

  private static List<String> ranked(
      Map<Integer, Double> scores, JudgedSet.Question question, Snapshot index) {
    var best =
        scores.entrySet().stream()
            .sorted(Map.Entry.<Integer, Double>comparingByValue().reversed())
            .map(Map.Entry::getKey)
            .toList();
    // More than are needed: equal scores at the end are told apart by id and not by ordinal.
    var looked = best.subList(0, Math.min(best.size(), 4 * Evaluation.DEPTH));
    String country = question.country();
    return index.traits(looked).stream()
        .filter(it -> country == null || country.equals(it.country()))
        .filter(it -> !it.id().equals(question.seekerId()))
        .sorted(
            Comparator.comparingDouble((Traits it) -> scores.getOrDefault(it.organisation(), 0.0))
                .reversed()
                .thenComparing(Traits::id))
        .limit(Evaluation.DEPTH)
        .map(Traits::id)
        .toList();
  }
}
