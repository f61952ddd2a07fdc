package fr.passerelle.delegation;

import static fr.passerelle.delegation.Problem.NONE;

import java.util.Arrays;

/**
 * The dearest way of one traveller through all slots, where being in a city in a slot earns what it
 * is said to: exact by dynamic programming over (slot, city, meetings of the day), as long as
 * travel is longer the way round. Not thread-safe.
 */
final class BestRoute {

  private static final double NEVER = -1e18;
  private static final int START = -2;

  private final Problem problem;
  private final int cities;
  private final int most; // meetings a day that are told apart
  private final double[] earned; // by slot and city, as is everything below by number in the day
  private final double[] best; // with a meeting there at the latest by then
  private final int[] from; // the state before, where a meeting is then
  private final int[] carried; // the state that is the best by then
  private final double[] cityBest;
  private final int[] cityState;
  private final int[][] travel;

  /** The slots and cities of the best way: {@code slot * cities + city}, latest first. */
  final int[] stops;

  int stopCount;

  BestRoute(Problem problem) {
    this.problem = problem;
    cities = problem.cityCount;
    int longest = 0;
    for (int day = 0; day < problem.dayCount; day++) {
      longest = Math.max(longest, problem.firstOfDay[day + 1] - problem.firstOfDay[day]);
    }
    most = longest;
    earned = new double[problem.slotCount * cities];
    int states = problem.slotCount * cities * (most + 1);
    best = new double[states];
    from = new int[states];
    carried = new int[states];
    cityBest = new double[cities + 1]; // the last: in no city yet
    cityState = new int[cities + 1];
    stops = new int[problem.slotCount];
    travel = new int[cities][cities];
    for (int here = 0; here < cities; here++) {
      for (int there = 0; there < cities; there++) {
        travel[here][there] =
            problem.instance.travelSlots(
                problem.instance.cities().get(here).id(),
                problem.instance.cities().get(there).id());
      }
    }
  }

  /** What a stop earns, by {@code slot * cities + city}; to be filled before {@link #run}. */
  double[] earned() {
    return earned;
  }

  /** Finds the best way with at most so many stops a day; returns what it earns. */
  double run(int mostPerDay, double changeCost) {
    int limit = Math.min(mostPerDay, most);
    Arrays.fill(cityBest, NEVER);
    Arrays.fill(cityState, NONE);
    cityBest[cities] = 0;
    for (int day = 0; day < problem.dayCount && limit > 0; day++) {
      runDay(problem.firstOfDay[day], problem.firstOfDay[day + 1], limit, changeCost);
    }
    int last = cities;
    for (int city = 0; city < cities; city++) {
      last = cityBest[city] > cityBest[last] ? city : last;
    }
    stopCount = 0;
    for (int state = cityState[last]; state >= 0; state = from[state]) {
      stops[stopCount++] = state / (most + 1);
    }
    return cityBest[last];
  }

  private void runDay(int first, int end, int limit, double changeCost) {
    int width = most + 1;
    var starts = new double[cities];
    var startStates = new int[cities];
    for (int city = 0; city < cities; city++) {
      starts[city] = NEVER;
      for (int other = 0; other <= cities; other++) {
        double cost = other == city || other == cities ? 0 : changeCost;
        if (cityBest[other] - cost > starts[city]) {
          starts[city] = cityBest[other] - cost;
          startStates[city] = cityState[other];
        }
      }
    }
    for (int slot = first; slot < end; slot++) {
      for (int city = 0; city < cities; city++) {
        int here = (slot * cities + city) * width;
        int before = here - cities * width;
        if (slot == first) {
          Arrays.fill(best, here, here + width, NEVER);
          Arrays.fill(carried, here, here + width, NONE);
        } else {
          System.arraycopy(best, before, best, here, width);
          System.arraycopy(carried, before, carried, here, width);
        }
        double gain = earned[slot * cities + city];
        if (gain <= 0) {
          continue;
        }
        meet(here, 1, gain + starts[city], startStates[city]);
        for (int other = 0; other < cities && slot > first; other++) {
          int prior = prior(slot, first, other == city ? 0 : travel[other][city]);
          if (prior < first) {
            continue;
          }
          int there = (prior * cities + other) * width;
          double net = gain - (other == city ? 0 : changeCost);
          for (int count = 2; count <= limit; count++) {
            if (best[there + count - 1] > NEVER / 2) {
              meet(here, count, net + best[there + count - 1], carried[there + count - 1]);
            }
          }
        }
      }
    }
    for (int city = 0; city < cities; city++) {
      int there = ((end - 1) * cities + city) * width;
      for (int count = 1; count <= limit; count++) {
        if (best[there + count] > cityBest[city]) {
          cityBest[city] = best[there + count];
          cityState[city] = carried[there + count];
        }
      }
    }
  }

  private void meet(int here, int count, double sum, int state) {
    if (sum > best[here + count]) {
      best[here + count] = sum;
      carried[here + count] = here + count;
      from[here + count] = state == NONE ? START : state;
    }
  }

  /** The last slot of the day from which one is there in time. */
  private int prior(int slot, int first, int needed) {
    int prior = slot - 1;
    while (prior >= first && problem.bitOf[slot] - problem.bitOf[prior] - 1 < needed) {
      prior--;
    }
    return prior;
  }
}
