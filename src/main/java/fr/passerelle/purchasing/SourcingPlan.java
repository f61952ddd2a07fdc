package fr.passerelle.purchasing;

import java.util.List;

/**
 * Whom to buy each line from.
 *
 * @param chosen the suppliers of each line, in the order of the lines; best first
 * @param value as {@link SourcingProblem} says
 * @param bound what no plan can exceed
 * @param isBest whether it is proven that no plan is better
 */
public record SourcingPlan(List<List<String>> chosen, double value, double bound, boolean isBest) {

  public SourcingPlan {
    chosen = chosen.stream().map(List::copyOf).toList();
  }
}
