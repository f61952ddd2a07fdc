package fr.passerelle.delegation.application;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How a mission chooses.
 *
 * @param weights from 0, which leaves a criterion out, to 100
 * @param places how many can be chosen
 */
public record Grid(SortedMap<Criterion, Integer> weights, int places) {

  private static final int PLACES = 10;

  public Grid {
    var copy = new TreeMap<Criterion, Integer>();
    for (var criterion : Criterion.values()) {
      int weight = weights.getOrDefault(criterion, criterion.usual());
      if (weight < 0 || weight > 100) {
        throw new IllegalArgumentException("a weight is from 0 to 100, but is " + weight);
      }
      copy.put(criterion, weight);
    }
    weights = Collections.unmodifiableSortedMap(copy);
  }

  /** Where a mission says nothing else. */
  public static Grid usual() {
    return new Grid(new TreeMap<>(), PLACES);
  }

  public int weight(Criterion criterion) {
    return weights.getOrDefault(criterion, 0);
  }

  /** The same with other weights. */
  public Grid weighing(Map<Criterion, Integer> other) {
    var all = new TreeMap<>(weights);
    all.putAll(other);
    return new Grid(all, places);
  }
}
