package fr.passerelle.purchasing;

import fr.passerelle.purchasing.SourcingProblem.Rule;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * The last plan of a sheet; whom it chooses is kept with the candidates.
 *
 * @param prices for each rule in force the value of the best plan without it minus that with it
 */
public record KeptPlan(
    PlanWishes wishes,
    double value,
    double bound,
    boolean isBest,
    Map<Rule, Double> prices,
    Instant made) {

  public KeptPlan {
    prices = Collections.unmodifiableMap(new TreeMap<>(prices));
  }
}
