package fr.passerelle.delegation;

import java.util.Arrays;

/**
 * Moves prices until what the programme cannot exceed falls no more: by subgradients with Polyak's
 * step length, each direction mixed with those before as in the volume algorithm (Barahona and
 * Anbil, 2000).
 */
final class PriceSearch {

  private static final long WORK = 400_000_000L; // looks at a pair in a slot
  private static final int LEAST_STEPS = 150;
  private static final int MOST_STEPS = 4_000;

  private final Problem problem;
  private final Prices prices;
  private final BestRoute route;
  private final int[] chosen;

  PriceSearch(Problem problem) {
    this.problem = problem;
    this.prices = new Prices(problem);
    this.route = new BestRoute(problem);
    this.chosen = new int[problem.slotCount * problem.cityCount];
  }

  /** The least sum found. */
  double run() {
    long looks = 1;
    for (var slots : problem.slotsOf) {
      looks += slots.length;
    }
    looks += (long) problem.visitors.count * problem.slotCount * problem.cityCount * 8;
    int steps = (int) Math.max(LEAST_STEPS, Math.min(MOST_STEPS, WORK / looks));
    var center = new double[prices.count];
    var direction = new double[prices.count];
    double best = dual();
    subgradient(direction);
    var gradient = new double[prices.count];
    double reach = 0.1; // of the sum, that is hoped to fall
    int idle = 0;
    double mixing = 0.3;
    for (int step = 0; step < steps && reach > 1e-5; step++) {
      double norm = norm(direction, center);
      if (norm < 1e-12) {
        break;
      }
      double length = reach * Math.max(1, Math.abs(best)) / norm;
      for (int i = 0; i < prices.count; i++) {
        double moved = center[i] - length * direction[i];
        prices.price[i] = moved < 0 && !prices.mayBeNegative[i] ? 0 : moved;
      }
      double sum = dual();
      subgradient(gradient);
      for (int i = 0; i < prices.count; i++) {
        direction[i] += mixing * (gradient[i] - direction[i]);
      }
      if (sum < best) {
        idle = best - sum < 1e-4 * reach * best ? idle + 1 : 0;
        best = sum;
        System.arraycopy(prices.price, 0, center, 0, prices.count);
      } else {
        idle++;
      }
      if (idle >= 12) {
        reach *= 0.7;
        idle = 0;
      }
    }
    return best;
  }

  /** Only what can move counts: not a price of zero that would fall. */
  private double norm(double[] direction, double[] center) {
    double sum = 0;
    for (int i = 0; i < direction.length; i++) {
      if (!(center[i] == 0 && direction[i] > 0 && !prices.mayBeNegative[i])) {
        sum += direction[i] * direction[i];
      }
    }
    return sum;
  }

  private void subgradient(double[] gradient) {
    for (int i = 0; i < gradient.length; i++) {
      gradient[i] = prices.supply[i] - prices.use[i];
    }
  }

  /** What everybody earns and pays at the present prices; notes what is used. */
  private double dual() {
    Arrays.fill(prices.use, 0);
    double sum = 0;
    for (int i = 0; i < prices.count; i++) {
      sum += prices.price[i] == 0 ? 0 : prices.price[i] * prices.supply[i];
    }
    for (int visitor = 0; visitor < problem.visitors.count; visitor++) {
      sum += visit(visitor);
    }
    for (int interpreter = 0; interpreter < problem.interpreters.count; interpreter++) {
      sum += interpret(interpreter);
    }
    return sum;
  }

  private double visit(int visitor) {
    var earned = route.earned();
    Arrays.fill(earned, 0);
    for (int pair : problem.pairsOfVisitor[visitor]) {
      int city = problem.cityOf[problem.hostOf[pair]];
      for (int slot : problem.slotsOf[pair]) {
        double net = prices.net(pair, slot);
        int stop = slot * problem.cityCount + city;
        if (net > earned[stop]) {
          earned[stop] = net;
          chosen[stop] = pair;
        }
      }
    }
    double sum =
        route.run(
            problem.visitors.mostPerDay[visitor], problem.instance.options().cityChangeCost());
    for (int i = 0; i < route.stopCount; i++) {
      int stop = route.stops[i];
      prices.use(chosen[stop], stop / problem.cityCount);
    }
    return sum;
  }

  private double interpret(int interpreter) {
    var earned = route.earned();
    Arrays.fill(earned, 0);
    for (int kind = 0; kind < prices.needKinds.size(); kind++) {
      int own = interpreter;
      if (Arrays.stream(prices.needKinds.get(kind)).noneMatch(one -> one == own)) {
        continue;
      }
      for (int slot = 0; slot < problem.slotCount; slot++) {
        for (int city = 0; city < problem.cityCount; city++) {
          int need = prices.need(kind, city, slot);
          int stop = slot * problem.cityCount + city;
          double net = prices.price[need] - prices.price[prices.interpreters + interpreter];
          if (problem.interpreters.available[interpreter][slot] && net > earned[stop]) {
            earned[stop] = net;
            chosen[stop] = need;
          }
        }
      }
    }
    double sum = route.run(problem.interpreters.mostPerDay[interpreter], 0);
    prices.use[prices.interpreters + interpreter] += route.stopCount;
    for (int i = 0; i < route.stopCount; i++) {
      prices.use[chosen[route.stops[i]]]--;
    }
    return sum;
  }
}
