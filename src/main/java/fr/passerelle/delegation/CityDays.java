package fr.passerelle.delegation;

/**
 * The dearest way of one visitor where nobody can be in two cities on one day: for each day and
 * city the dearest meetings with different hosts, then the dearest city of each day. Not
 * thread-safe.
 */
final class CityDays {

  private final Problem problem;
  private final Prices prices;
  private final BestMatching matching = new BestMatching();
  private final int[] columns; // the pairs in play
  private final double[] worth; // by day and city
  private final int[][] plan; // by day and city: pair and slot by turns
  private final int[] planned;
  private final int[] cameFrom; // by day and city

  CityDays(Problem problem, Prices prices) {
    this.problem = problem;
    this.prices = prices;
    columns = new int[problem.hosts.count];
    int states = problem.dayCount * problem.cityCount;
    worth = new double[states];
    planned = new int[states];
    cameFrom = new int[states];
    plan = new int[states][2 * Slot.A_DAY];
  }

  /** Whether it holds that nobody can be in two cities on one day. */
  static boolean suits(Problem problem) {
    for (int slot = 0; slot < problem.slotCount; slot++) {
      long day = 0;
      int in = problem.dayOf[slot];
      for (int other = problem.firstOfDay[in]; other < problem.firstOfDay[in + 1]; other++) {
        day |= 1L << problem.bitOf[other];
      }
      for (int here = 0; here < problem.cityCount; here++) {
        for (int there = 0; there < problem.cityCount; there++) {
          if (here != there && (day & ~problem.forbidden(slot, here, there)) != 0) {
            return false;
          }
        }
      }
    }
    return true;
  }

  /** What the best way earns; its use is noted at the prices. */
  double run(int visitor) {
    for (int day = 0; day < problem.dayCount; day++) {
      for (int city = 0; city < problem.cityCount; city++) {
        plan(visitor, day, city);
      }
    }
    int cities = problem.cityCount;
    double cost = problem.instance.options().cityChangeCost();
    var best = new double[cities];
    for (int day = 0; day < problem.dayCount; day++) {
      var next = new double[cities];
      for (int city = 0; city < cities; city++) {
        int from = city;
        for (int other = 0; other < cities; other++) {
          if (day > 0 && best[other] - cost > best[from] - (from == city ? 0 : cost)) {
            from = other;
          }
        }
        cameFrom[day * cities + city] = from;
        next[city] =
            worth[day * cities + city] + (day == 0 ? 0 : best[from] - (from == city ? 0 : cost));
      }
      best = next;
    }
    int city = 0;
    for (int other = 1; other < cities; other++) {
      city = best[other] > best[city] ? other : city;
    }
    double sum = best[city];
    for (int day = problem.dayCount - 1; day >= 0; day--) {
      int state = day * cities + city;
      for (int i = 0; i < planned[state]; i += 2) {
        prices.use(plan[state][i], plan[state][i + 1]);
      }
      city = cameFrom[state];
    }
    return sum;
  }

  private void plan(int visitor, int day, int city) {
    int state = day * problem.cityCount + city;
    int first = problem.firstOfDay[day];
    int end = problem.firstOfDay[day + 1];
    int count = 0;
    for (int pair : problem.pairsOfVisitor[visitor]) {
      if (problem.cityOf[problem.hostOf[pair]] == city) {
        columns[count++] = pair;
      }
    }
    matching.begin(end - first, count);
    boolean some = false;
    for (int column = 0; column < count; column++) {
      int pair = columns[column];
      for (int slot = first; slot < end; slot++) {
        double net = problem.canMeet(pair, slot) ? prices.net(pair, slot) : 0;
        if (net > 0) {
          matching.set(slot - first, column, net);
          some = true;
        }
      }
    }
    planned[state] = 0;
    worth[state] = 0;
    if (!some) {
      return;
    }
    worth[state] = matching.run(problem.visitors.mostPerDay[visitor]);
    for (int column = 0; column < count; column++) {
      int row = matching.rowOf(column);
      if (row >= 0) {
        plan[state][planned[state]++] = columns[column];
        plan[state][planned[state]++] = first + row;
      }
    }
  }
}
