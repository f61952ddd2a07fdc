package fr.passerelle.delegation;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Moves prices until what no programme can exceed falls no more. Each visitor in turn chooses the
 * dearest way at the present prices, and what they use becomes dearer at once, what they leave
 * cheaper: an incremental subgradient method (Nedić and Bertsekas, 2001) with steps that shrink by
 * a constant factor. The mean of the last prices is better than the last.
 */
final class PriceSearch {

  private static final int MOST_ROUNDS = 500;
  private static final int LEAST_ROUNDS = 100;
  private static final long WORK = 500_000_000L; // pairs and slots looked at

  /** How far prices move in the first and the last round, in mean values of a wish. */
  private static final double FIRST_STEP = 0.05;

  private static final double LAST_STEP = 0.0003;

  /** The part of the last round in the mean. */
  private static final double LAST_SHARE = 0.05;

  private static final int LOOK_EACH = 20; // rounds

  private final Problem problem;
  private final Prices prices;
  private final BestRoute route;
  private final @Nullable CityDays cityDays; // where these are exact
  private final int[] chosen; // by stop: the pair, or the need of an interpreter
  private final double[] mean; // of prices
  private final double[] scale; // of their steps

  PriceSearch(Problem problem) {
    this.problem = problem;
    this.prices = new Prices(problem);
    this.route = new BestRoute(problem);
    this.cityDays = CityDays.suits(problem) ? new CityDays(problem, prices) : null;
    this.chosen = new int[problem.slotCount * problem.cityCount];
    this.mean = new double[prices.count];
    this.scale = new double[prices.count];
    for (int i = 0; i < scale.length; i++) {
      scale[i] = 1 / Math.max(1, Math.sqrt(prices.supply[i]));
    }
  }

  /** The least sum found. */
  double run() {
    int rounds = rounds();
    var order = new int[problem.visitors.count];
    Arrays.setAll(order, i -> i);
    var dice = new SplittableRandom(1);
    double least = dual();
    double step = FIRST_STEP * problem.meanValue;
    double shrink = Math.pow(LAST_STEP / FIRST_STEP, 1.0 / rounds);
    for (int round = 1; round <= rounds; round++) {
      shuffle(order, dice);
      Arrays.fill(prices.use, 0);
      for (int visitor : order) {
        visit(visitor);
        moveShared(step);
        for (int pair : problem.pairsOfVisitor[visitor]) {
          move(pair, step);
        }
        move(prices.visitors + visitor, step);
      }
      for (int interpreter = 0; interpreter < problem.interpreters.count; interpreter++) {
        interpret(interpreter);
        moveShared(step);
        move(prices.interpreters + interpreter, step);
      }
      step *= shrink;
      double share = Math.max(1.0 / round, LAST_SHARE);
      for (int i = 0; i < mean.length; i++) {
        mean[i] += share * (prices.price[i] - mean[i]);
      }
      if (round % LOOK_EACH == 0 || round == rounds) {
        least = Math.min(least, dualOfMean());
      }
    }
    return least;
  }

  /** Fewer for missions so large that it would take long. */
  private int rounds() {
    long looks = 1;
    for (var slots : problem.slotsOf) {
      looks += slots.length;
    }
    return Math.clamp(WORK / looks, LEAST_ROUNDS, MOST_ROUNDS);
  }

  private static void shuffle(int[] order, SplittableRandom dice) {
    for (int i = order.length - 1; i > 0; i--) {
      int other = dice.nextInt(i + 1);
      int kept = order[i];
      order[i] = order[other];
      order[other] = kept;
    }
  }

  /** What one of many has used, against their part of the supply. */
  private void moveShared(double step) {
    int parts = problem.visitors.count + problem.interpreters.count;
    for (int i = prices.hostSlots; i < prices.visitors; i++) {
      move(i, prices.supply[i] / parts, step);
    }
    for (int i = prices.needs; i < prices.interpreters; i++) {
      move(i, 0, step);
    }
  }

  /** What is one person's own. */
  private void move(int i, double step) {
    move(i, prices.supply[i], step);
  }

  /** What there is more of moves less. */
  private void move(int i, double supply, double step) {
    double moved = prices.price[i] - step * scale[i] * (supply - prices.use[i]);
    prices.price[i] = moved < 0 && !prices.mayBeNegative[i] ? 0 : moved;
    prices.use[i] = 0;
  }

  private double dualOfMean() {
    var kept = prices.price.clone();
    System.arraycopy(mean, 0, prices.price, 0, mean.length);
    double sum = dual();
    System.arraycopy(kept, 0, prices.price, 0, kept.length);
    return sum;
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
          if (problem.interpreters.isThere(interpreter, slot, city) && net > earned[stop]) {
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
