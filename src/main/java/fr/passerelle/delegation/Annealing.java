package fr.passerelle.delegation;

import static fr.passerelle.delegation.Problem.NONE;

import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Changes a draft by small steps, each of which leaves it without conflict: a pair is put where it
 * would like to be, who stands in its way goes elsewhere or waits, and the places that fell free
 * are filled. A step that loses value is kept with a probability that falls with the loss and with
 * the temperature (Kirkpatrick, Gelatt and Vecchi, "Optimization by simulated annealing", 1983).
 */
final class Annealing {

  private static final int DAYS_IN = 16; // one step in so many rebuilds a visitor's day
  private static final int MUSTS_IN = 4;

  private final Problem problem;
  private final Draft draft;
  private final Aim aim;
  private final SplittableRandom dice;
  private final DayRebuild days;
  private final int[] ejected;
  private final int[] ejectedSlot;
  private int ejections;
  private long best;
  private final int[] bestSlots;
  private final int[] bestInterpreters;

  Annealing(Draft draft, long seed) {
    this.problem = draft.problem;
    this.draft = draft;
    this.aim = draft.aim;
    this.dice = new SplittableRandom(seed);
    this.ejected = new int[problem.slotCount * 4 + 16];
    this.ejectedSlot = new int[ejected.length];
    this.days = new DayRebuild(draft, dice);
    this.best = draft.score();
    this.bestSlots = draft.slotOf.clone();
    this.bestInterpreters = draft.interpreterOf.clone();
  }

  long best() {
    return best;
  }

  int[] bestSlots() {
    return bestSlots;
  }

  int[] bestInterpreters() {
    return bestInterpreters;
  }

  /** What the best so far is. */
  SearchProgress progress(double spent) {
    int value = 0;
    int meetings = 0;
    int missing = 0;
    for (int pair = 0; pair < problem.pairCount; pair++) {
      boolean placed = bestSlots[pair] != NONE;
      value += placed ? problem.value[pair] : 0;
      meetings += placed ? 1 : 0;
      missing += problem.must[pair] && !placed ? 1 : 0;
    }
    return new SearchProgress(value, meetings, missing, spent);
  }

  /** Goes on from there, and from its score as the best. */
  void take(int[] slots, int[] interpreters) {
    draft.take(slots, interpreters);
    keep();
  }

  private void keep() {
    best = draft.score();
    System.arraycopy(draft.slotOf, 0, bestSlots, 0, bestSlots.length);
    System.arraycopy(draft.interpreterOf, 0, bestInterpreters, 0, bestInterpreters.length);
  }

  /** Takes so many steps at a temperature, in mean values of a wish. */
  void run(int steps, double temperature) {
    if (problem.pairCount == 0) {
      return;
    }
    double heat = temperature * problem.meanValue * Aim.UNIT;
    for (int step = 0; step < steps; step++) {
      long before = draft.score();
      draft.mark();
      boolean done = dice.nextInt(DAYS_IN) == 0 ? days.run() : put();
      long gain = draft.score() - before;
      if (!done || (gain < 0 && dice.nextDouble() >= Math.exp(gain / heat))) {
        draft.undo();
      } else if (draft.score() > best) {
        keep();
      }
    }
  }

  /** Puts some pair into some slot; false where a pinned meeting is in the way. */
  private boolean put() {
    int pair = anyPair();
    var slots = problem.slotsOf[pair];
    int slot = slots[dice.nextInt(slots.length)];
    if (slot == draft.slotOf[pair] || aim.isPinned(pair)) {
      return false;
    }
    int left = draft.slotOf[pair];
    if (left != NONE) {
      draft.remove(pair);
    }
    ejections = 0;
    int interpreter = makeRoom(pair, slot);
    if (interpreter == Draft.UNFIT) {
      return false;
    }
    draft.place(pair, slot, interpreter);
    for (int i = 0; i < ejections; i++) {
      if (!insert(ejected[i])) {
        fill(problem.pairsOfVisitor[problem.visitorOf[ejected[i]]], ejectedSlot[i]);
        fill(problem.pairsOfHost[problem.hostOf[ejected[i]]], ejectedSlot[i]);
      }
    }
    if (left != NONE) {
      fill(problem.pairsOfVisitor[problem.visitorOf[pair]], left);
      fill(problem.pairsOfHost[problem.hostOf[pair]], left);
    }
    return true;
  }

  /** Any pair; more often one that must meet and does not yet. */
  private int anyPair() {
    if (problem.musts.length > 0 && dice.nextInt(MUSTS_IN) == 0) {
      int pair = problem.musts[dice.nextInt(problem.musts.length)];
      if (!draft.isPlaced(pair)) {
        return pair;
      }
    }
    return dice.nextInt(problem.pairCount);
  }

  /** Takes out all that is in the way; returns the interpreter. */
  private int makeRoom(int pair, int slot) {
    int count = problem.slotCount;
    int visitor = problem.visitorOf[pair];
    int host = problem.hostOf[pair];
    int city = problem.cityOf[host];
    if (!eject(draft.visitorAt[visitor * count + slot])
        || !eject(draft.hostAt[host * count + slot])
        || !arrive(draft.visitors, draft.visitorAt, visitor, slot, city)
        || !lighten(draft.visitors, draft.visitorAt, visitor, slot)
        || !lighten(draft.hosts, draft.hostAt, host, slot)
        || !freeTable(city, slot)) {
      return Draft.UNFIT;
    }
    return problem.needsInterpreter[pair] ? interpreter(pair, slot, city) : NONE;
  }

  private int interpreter(int pair, int slot, int city) {
    int free = draft.freeInterpreter(pair, slot, city);
    if (free != Draft.UNFIT) {
      return free;
    }
    var fitting = problem.interpretersOf[pair];
    int chosen = fitting[dice.nextInt(fitting.length)];
    boolean came =
        problem.interpreters.available[chosen][slot]
            && eject(draft.interpreterAt[chosen * problem.slotCount + slot])
            && arrive(draft.interpreters, draft.interpreterAt, chosen, slot, city)
            && lighten(draft.interpreters, draft.interpreterAt, chosen, slot);
    return came ? chosen : Draft.UNFIT;
  }

  /** Takes a meeting out, if it is one; false where it is pinned. */
  private boolean eject(int pair) {
    if (pair == NONE) {
      return true;
    }
    if (aim.isPinned(pair)) {
      return false;
    }
    ejectedSlot[ejections] = draft.slotOf[pair];
    ejected[ejections++] = pair;
    draft.remove(pair);
    return true;
  }

  /** Takes out the meetings of the day from which, or to which, one could not travel in time. */
  private boolean arrive(Draft.Load load, int[] at, int person, int slot, int city) {
    if (draft.canBeThere(load, person, slot, city)) {
      return true;
    }
    int day = problem.dayOf[slot];
    for (int other = problem.firstOfDay[day]; other < problem.firstOfDay[day + 1]; other++) {
      int pair = at[person * problem.slotCount + other];
      if (pair != NONE) {
        int there = problem.cityOf[problem.hostOf[pair]];
        boolean near =
            there != city
                && (problem.forbidden(slot, city, there) & (1L << problem.bitOf[other])) != 0;
        if (near && !eject(pair)) {
          return false;
        }
      }
    }
    return true;
  }

  /** Takes out the least meeting where there would be one too many in the day or in all. */
  private boolean lighten(Draft.Load load, int[] at, int person, int slot) {
    int day = problem.dayOf[slot];
    if (load.most[person] == 0 || load.mostPerDay[person] == 0) {
      return false;
    }
    if (draft.isDayFull(load, person, slot)
        && !ejectLeast(at, person, problem.firstOfDay[day], problem.firstOfDay[day + 1])) {
      return false;
    }
    return load.count[person] < load.most[person] || ejectLeast(at, person, 0, problem.slotCount);
  }

  private boolean ejectLeast(int[] at, int person, int from, int to) {
    int base = person * problem.slotCount;
    int least = NONE;
    long lost = Long.MAX_VALUE;
    for (int slot = from; slot < to; slot++) {
      int pair = at[base + slot];
      if (pair != NONE && !aim.isPinned(pair)) {
        long worth = aim.ofPair(pair, slot, draft.interpreterOf[pair]);
        if (worth < lost || (worth == lost && dice.nextBoolean())) {
          lost = worth;
          least = pair;
        }
      }
    }
    return least != NONE && eject(least);
  }

  private boolean freeTable(int city, int slot) {
    if (draft.tablesTaken[city * problem.slotCount + slot] < problem.tablesIn[city]) {
      return true;
    }
    int least = NONE;
    long lost = Long.MAX_VALUE;
    for (int host = 0; host < problem.hosts.count; host++) {
      int pair = draft.hostAt[host * problem.slotCount + slot];
      if (pair != NONE && problem.cityOf[host] == city && !aim.isPinned(pair)) {
        long worth = aim.ofPair(pair, slot, draft.interpreterOf[pair]);
        if (worth < lost || (worth == lost && dice.nextBoolean())) {
          lost = worth;
          least = pair;
        }
      }
    }
    return least != NONE && eject(least);
  }

  /** Puts a pair into the first slot that it fits, looking from some slot on. */
  private boolean insert(int pair) {
    if (draft.isPlaced(pair)) {
      return true;
    }
    var slots = problem.slotsOf[pair];
    int from = dice.nextInt(slots.length);
    for (int i = 0; i < slots.length; i++) {
      int slot = slots[from + i < slots.length ? from + i : from + i - slots.length];
      int interpreter = draft.fit(pair, slot);
      if (interpreter != Draft.UNFIT) {
        draft.place(pair, slot, interpreter);
        return true;
      }
    }
    return false;
  }

  /** Puts the dearest pair that waits and fits into a slot. */
  private void fill(int[] pairs, int slot) {
    for (int pair : pairs) {
      if (!draft.isPlaced(pair) && problem.canMeet(pair, slot)) {
        int interpreter = draft.fit(pair, slot);
        if (interpreter != Draft.UNFIT) {
          draft.place(pair, slot, interpreter);
          return;
        }
      }
    }
  }

  /** Puts in whatever fits and gains, dearest first; what must meet comes before. */
  void fillUp() {
    var order =
        IntStream.range(0, problem.pairCount)
            .boxed()
            .sorted(
                Comparator.comparing((Integer pair) -> !problem.must[pair])
                    .thenComparingInt(
                        pair -> problem.must[pair] ? problem.slotsOf[pair].length : 0)
                    .thenComparingInt(pair -> -problem.value[pair]))
            .toList();
    for (int pair : order) {
      for (int slot : problem.slotsOf[pair]) {
        int interpreter = draft.isPlaced(pair) ? Draft.UNFIT : draft.fit(pair, slot);
        if (interpreter != Draft.UNFIT) {
          long before = draft.score();
          draft.place(pair, slot, interpreter);
          if (draft.score() < before) {
            draft.remove(pair);
          }
        }
      }
    }
    draft.mark();
    if (draft.score() > best) {
      keep();
    }
  }
}
