package fr.passerelle.delegation.application;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Applications by the weighted mean of their marks. The marks of who declared a conflict of
 * interest about an application do not count for it; an application without a mark for a criterion
 * that has weight has no rank yet.
 *
 * @param ranked best first
 * @param open those that cannot be ranked yet
 */
public record Ranking(List<Place> ranked, List<Place> open) {

  private static final double SAME = 1e-9;

  /**
   * Where an application stands.
   *
   * @param rank from 1; those with the same score have the same; 0 where it has none yet
   * @param score from 0 to 5
   * @param means of the marks that count, by criterion
   */
  public record Place(
      String application, int rank, double score, SortedMap<Criterion, Double> means) {
    public Place {
      means = new TreeMap<>(means);
    }
  }

  /**
   * A change of one weight, others staying, that lets the first below the line come level with the
   * last above it.
   *
   * @param to the weight from which on they are level, rounded away from what it is
   */
  public record Tipping(Criterion criterion, int from, int to) {}

  public Ranking {
    ranked = List.copyOf(ranked);
    open = List.copyOf(open);
  }

  /** The ranking under a grid. */
  public static Ranking of(
      List<String> applications, List<Mark> marks, List<Conflict> conflicts, Grid grid) {
    var counted = marks.stream().filter(mark -> counts(mark, conflicts)).toList();
    var byApplication = counted.stream().collect(Collectors.groupingBy(Mark::application));
    var scored = new ArrayList<Place>();
    var open = new ArrayList<Place>();
    for (String id : applications) {
      var means =
          byApplication.getOrDefault(id, List.of()).stream()
              .collect(
                  Collectors.groupingBy(
                      Mark::criterion, TreeMap::new, Collectors.averagingInt(Mark::mark)));
      boolean isWhole =
          total(grid) > 0
              && grid.weights().entrySet().stream()
                  .allMatch(entry -> entry.getValue() == 0 || means.containsKey(entry.getKey()));
      if (isWhole) {
        scored.add(new Place(id, 0, score(means, grid), means));
      } else {
        open.add(new Place(id, 0, 0, means));
      }
    }
    scored.sort(Comparator.comparingDouble(Place::score).reversed());
    var ranked = new ArrayList<Place>();
    for (int i = 0; i < scored.size(); i++) {
      var one = scored.get(i);
      boolean isLevel = i > 0 && ranked.get(i - 1).score() - one.score() < SAME;
      int rank = isLevel ? ranked.get(i - 1).rank() : i + 1;
      ranked.add(new Place(one.application(), rank, one.score(), one.means()));
    }
    return new Ranking(ranked, open);
  }

  /** Whether a mark counts: not where who gave it declared a conflict. */
  public static boolean counts(Mark mark, List<Conflict> conflicts) {
    return conflicts.stream()
        .noneMatch(
            conflict ->
                conflict.account() != null
                    && Objects.equals(conflict.account(), mark.account())
                    && conflict.application().equals(mark.application()));
  }

  /** The rank of an application; 0 where it has none. */
  public int rank(String application) {
    return ranked.stream()
        .filter(place -> place.application().equals(application))
        .mapToInt(Place::rank)
        .findFirst()
        .orElse(0);
  }

  /**
   * For each criterion the smallest change of its weight that lets the two around the line change
   * places; a criterion by which they never do is left out.
   */
  public List<Tipping> tippings(Grid grid) {
    int line = grid.places();
    if (line < 1 || line >= ranked.size()) {
      return List.of();
    }
    var above = ranked.get(line - 1).means();
    var below = ranked.get(line).means();
    double lead =
        grid.weights().entrySet().stream()
            .mapToDouble(entry -> entry.getValue() * ahead(entry.getKey(), above, below))
            .sum();
    return Stream.of(Criterion.values())
        .filter(one -> above.containsKey(one) && below.containsKey(one))
        .filter(one -> Math.abs(ahead(one, above, below)) > SAME)
        .map(
            one -> {
              int from = grid.weight(one);
              double move = -lead / ahead(one, above, below);
              int steps = (int) Math.ceil(Math.abs(move) - SAME);
              return new Tipping(one, from, move < 0 ? from - steps : from + steps);
            })
        .filter(tipping -> tipping.to() >= 0 && tipping.to() <= 100)
        .toList();
  }

  private static double ahead(
      Criterion criterion, Map<Criterion, Double> above, Map<Criterion, Double> below) {
    return above.getOrDefault(criterion, 0.0) - below.getOrDefault(criterion, 0.0);
  }

  private static int total(Grid grid) {
    return grid.weights().values().stream().mapToInt(Integer::intValue).sum();
  }

  private static double score(Map<Criterion, Double> means, Grid grid) {
    double sum =
        means.entrySet().stream()
            .mapToDouble(entry -> entry.getValue() * grid.weight(entry.getKey()))
            .sum();
    return sum / total(grid);
  }
}
