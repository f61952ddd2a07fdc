package fr.passerelle.delegation.seminar;

import fr.passerelle.delegation.mission.Side;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Seats people: first so that no two sit together who may not, by trying in turn and taking back;
 * then, by small exchanges that never break this, so that wishes, languages, the mix of visitors
 * and hosts, and new neighbours come out as well as they can. One meal and one seed give one plan.
 */
public final class TablePlanner {

  private static final int TRIES = 200_000;
  private static final int MOVES = 40_000;
  private static final double WARM = 6;
  private static final double NEVER = 10_000;
  private static final double SPEECHLESS = 40;
  private static final double REPEATED = 6;
  private static final double WISH = 2;
  private static final double MIX = 3;

  private final Meal meal;
  private final int people;
  private final int places;
  private final double[][] pair;
  private final boolean[][] never;
  private final long[] tongues; // a bit a language; all bits where nobody said
  private final int[] at;
  private final int[] count;
  private final double visitors;
  private int tries;

  private TablePlanner(Meal meal) {
    this.meal = meal;
    this.people = meal.diners().size();
    this.places = meal.tables() * meal.seats();
    this.pair = new double[people][people];
    this.never = new boolean[people][people];
    this.tongues = new long[people];
    this.at = new int[people];
    this.count = new int[meal.tables()];
    long visiting = meal.diners().stream().filter(one -> one.side() == Side.VISITOR).count();
    this.visitors = people == 0 ? 0 : (double) visiting / people;
    Map<String, Integer> index = new HashMap<>();
    IntStream.range(0, people).forEach(i -> index.put(meal.diners().get(i).id(), i));
    Map<String, Integer> bits = new HashMap<>();
    for (int i = 0; i < people; i++) {
      var spoken = meal.diners().get(i).languages();
      tongues[i] = spoken.isEmpty() ? -1 : 0;
      for (String language : spoken) {
        int bit = bits.computeIfAbsent(language, _ -> bits.size() % Long.SIZE);
        tongues[i] |= 1L << bit;
      }
    }
    add(meal.wishes(), -WISH, index);
    add(meal.before(), REPEATED, index);
    add(meal.nevers(), NEVER, index);
    for (var tie : meal.nevers()) {
      Integer one = index.get(tie.one());
      Integer other = index.get(tie.other());
      if (one != null && other != null) {
        never[one][other] = true;
        never[other][one] = true;
      }
    }
  }

  private void add(List<Meal.Tie> ties, double weight, Map<String, Integer> index) {
    for (var tie : ties) {
      Integer one = index.get(tie.one());
      Integer other = index.get(tie.other());
      if (one != null && other != null && !one.equals(other)) {
        pair[one][other] += weight * tie.value();
        pair[other][one] += weight * tie.value();
      }
    }
  }

  /** Returns the table of each, from 1; those beyond the seats that there are have none. */
  public static SortedMap<String, Integer> plan(Meal meal, long seed) {
    int most = meal.tables() * meal.seats();
    var all = meal.diners();
    var some = all.size() <= most ? all : all.subList(0, most);
    var planner =
        new TablePlanner(
            new Meal(
                some, meal.tables(), meal.seats(), meal.nevers(), meal.wishes(), meal.before()));
    planner.begin();
    planner.improve(new SplittableRandom(seed));
    var seated = new TreeMap<String, Integer>();
    for (int i = 0; i < some.size(); i++) {
      seated.put(some.get(i).id(), planner.at[i] + 1);
    }
    return seated;
  }

  private void begin() {
    Arrays.fill(at, -1);
    tries = 0;
    if (place(0)) {
      return;
    }
    // not all can be kept apart, or not found so in time: as few together as one pass finds
    Arrays.fill(at, -1);
    Arrays.fill(count, 0);
    for (int i = 0; i < people; i++) {
      int who = next();
      int best =
          IntStream.range(0, count.length)
              .filter(table -> count[table] < meal.seats())
              .boxed()
              .min(Comparator.comparingInt(table -> foes(who, table)))
              .orElseThrow();
      at[who] = best;
      count[best]++;
    }
  }

  /** Seats the rest so that nobody sits with whom they may not; false where it found no way. */
  private boolean place(int done) {
    if (done == people) {
      return true;
    }
    if (++tries > TRIES) {
      return false;
    }
    int who = next();
    boolean wasEmpty = false;
    var order =
        IntStream.range(0, count.length)
            .boxed()
            .sorted(Comparator.comparingInt(table -> count[table]))
            .toList();
    for (int table : order) {
      if (count[table] == 0 && wasEmpty) {
        continue; // one empty table is like another
      }
      wasEmpty |= count[table] == 0;
      if (count[table] < meal.seats() && foes(who, table) == 0) {
        at[who] = table;
        count[table]++;
        if (place(done + 1)) {
          return true;
        }
        at[who] = -1;
        count[table]--;
      }
    }
    return false;
  }

  /** The one without a seat who has the fewest tables left, then the most nevers. */
  private int next() {
    int best = -1;
    int fewest = Integer.MAX_VALUE;
    int most = -1;
    for (int i = 0; i < people; i++) {
      if (at[i] < 0) {
        int open = 0;
        for (int table = 0; table < count.length; table++) {
          open += count[table] < meal.seats() && foes(i, table) == 0 ? 1 : 0;
        }
        int foes = 0;
        for (boolean is : never[i]) {
          foes += is ? 1 : 0;
        }
        if (open < fewest || (open == fewest && foes > most)) {
          best = i;
          fewest = open;
          most = foes;
        }
      }
    }
    return best;
  }

  private int foes(int who, int table) {
    int foes = 0;
    for (int i = 0; i < people; i++) {
      foes += at[i] == table && never[who][i] ? 1 : 0;
    }
    return foes;
  }

  private void improve(SplittableRandom random) {
    if (people < 2 || count.length < 2) {
      return;
    }
    double cost = 0;
    for (int table = 0; table < count.length; table++) {
      cost += cost(table);
    }
    double least = cost;
    int[] best = at.clone();
    for (int move = 0; move < MOVES; move++) {
      int who = random.nextInt(people);
      int seat = random.nextInt(places);
      int table = seat / meal.seats();
      int home = at[who];
      if (table == home) {
        continue;
      }
      @Nullable Integer other = sitting(table, seat % meal.seats());
      double old = cost(home) + cost(table);
      swap(who, other, home, table);
      double now = cost(home) + cost(table);
      double warmth = WARM * (1 - (double) move / MOVES) + 1e-9;
      if (now <= old || random.nextDouble() < Math.exp((old - now) / warmth)) {
        cost += now - old;
        if (cost < least - 1e-9) {
          least = cost;
          System.arraycopy(at, 0, best, 0, people);
        }
      } else {
        swap(who, other, table, home);
      }
    }
    System.arraycopy(best, 0, at, 0, people);
  }

  /** Who has the nth seat of a table; null for an empty one. */
  private @Nullable Integer sitting(int table, int nth) {
    int seen = 0;
    for (int i = 0; i < people; i++) {
      if (at[i] == table && seen++ == nth) {
        return i;
      }
    }
    return null;
  }

  private void swap(int who, @Nullable Integer other, int from, int to) {
    at[who] = to;
    if (other == null) {
      count[from]--;
      count[to]++;
    } else {
      at[other] = from;
    }
  }

  private double cost(int table) {
    double cost = 0;
    int size = 0;
    int visiting = 0;
    long common = -1;
    boolean isInterpreted = false;
    for (int i = 0; i < people; i++) {
      if (at[i] == table) {
        size++;
        common &= tongues[i];
        isInterpreted |= meal.diners().get(i).side() == Side.INTERPRETER;
        visiting += meal.diners().get(i).side() == Side.VISITOR ? 1 : 0;
        for (int j = i + 1; j < people; j++) {
          if (at[j] == table) {
            cost += pair[i][j];
          }
        }
      }
    }
    cost += MIX * Math.abs(visiting - visitors * size);
    return size > 1 && common == 0 && !isInterpreted ? cost + SPEECHLESS : cost;
  }
}
