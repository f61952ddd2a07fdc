package fr.passerelle.delegation;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

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
  private final @Nullable CityDays cityDays; // where these are exact
  private final int[] chosen;

  PriceSearch(Problem problem) {
    this.problem = problem;
    this.prices = new Prices(problem);
    this.route = new BestRoute(problem);
    this.cityDays = CityDays.suits(problem) ? new CityDays(problem, prices) : null;
    this.chosen = new int[problem.slotCount * problem.cityCount];
  }

  /** The least sum found. */
  double run() {
    int rounds = ROUNDS;
    var mean = new double[prices.count];
    var scale = new double[prices.count];
    for (int i = 0; i < prices.count; i++) {
      scale[i] = 1 / Math.max(1, Math.pow(prices.supply[i], POW));
    }
    var current = prices.price;
    double best = dual();
    var order = new int[problem.visitors.count];
    Arrays.setAll(order, i -> i);
    var dice = new SplittableRandom(1);
    double step = HOT * problem.meanValue;
    double cool = Math.pow(COLD / HOT, 1.0 / rounds);
    for (int round = 0; round < rounds; round++) {
      for (int i = order.length - 1; i > 0; i--) {
        int j = dice.nextInt(i + 1);
        int swapped = order[i];
        order[i] = order[j];
        order[j] = swapped;
      }
      int parts = order.length + problem.interpreters.count;
      Arrays.fill(prices.use, 0);
      for (int visitor : order) {
        visit(visitor);
        for (int i = prices.hostSlots; i < prices.visitors; i++) {
          move(i, step * scale[i] * (prices.supply[i] / parts - prices.use[i]));
          prices.use[i] = 0;
        }
        for (int i = prices.needs; i < prices.interpreters; i++) {
          move(i, -step * scale[i] * prices.use[i]);
          prices.use[i] = 0;
        }
        for (int pair : problem.pairsOfVisitor[visitor]) {
          move(pair, step * (1 - prices.use[pair]));
          prices.use[pair] = 0;
        }
        int own = prices.visitors + visitor;
        move(own, step * scale[own] * (prices.supply[own] - prices.use[own]));
        prices.use[own] = 0;
      }
      for (int interpreter = 0; interpreter < problem.interpreters.count; interpreter++) {
        interpret(interpreter);
        for (int i = prices.needs; i < prices.interpreters; i++) {
          move(i, -step * scale[i] * prices.use[i]);
          prices.use[i] = 0;
        }
        for (int i = prices.hostSlots; i < prices.visitors; i++) {
          move(i, step * scale[i] * (prices.supply[i] / parts));
        }
        int own = prices.interpreters + interpreter;
        move(own, step * scale[own] * (prices.supply[own] - prices.use[own]));
        prices.use[own] = 0;
      }
      step *= cool;
      double share = Math.max(1.0 / (round + 1), MEAN);
      for (int i = 0; i < mean.length; i++) {
        mean[i] += share * (current[i] - mean[i]);
      }
      if (round % 20 == 19 || round == rounds - 1) {
        double at = dual();
        var kept = current.clone();
        System.arraycopy(mean, 0, prices.price, 0, mean.length);
        double of = dual();
        System.arraycopy(kept, 0, prices.price, 0, mean.length);
        best = Math.min(best, Math.min(at, of));
        if (Boolean.getBoolean("dbg") && round % 100 == 99) System.out.printf("%d step %.3f at %.1f mean %.1f best %.1f%n", round, step, at, of, best);
      }
    }
    return best;
  }
  static final int ROUNDS = Integer.getInteger("rounds", 500);
  static final double HOT = Double.parseDouble(System.getProperty("hot","0.05")), COLD = Double.parseDouble(System.getProperty("cold","0.0003")), MEAN=Double.parseDouble(System.getProperty("mean", "0.05")), POW=Double.parseDouble(System.getProperty("pow", "0.5"));

  private void move(int i, double by) {
    double moved = prices.price[i] - by;
    prices.price[i] = moved < 0 && !prices.mayBeNegative[i] ? 0 : moved;
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
    if (cityDays != null) {
      return cityDays.run(visitor);
    }
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
