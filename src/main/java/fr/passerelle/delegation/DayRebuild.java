package fr.passerelle.delegation;

import static fr.passerelle.delegation.Problem.NONE;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Sends a visitor to some city for a whole day: takes the day's meetings out, fills the day with
 * the dearest meetings there, also from hosts whom somebody else sees for less, and gives those
 * whom this leaves alone something else to do.
 */
final class DayRebuild {

  /** An option is one number, for sorting: its gain, its pair and its slot. */
  private static final int SLOT_BITS = 10;

  private static final int PAIR_BITS = 21;
  private static final int NOISE = 64; // parts of a unit of value, so that equals change places
  private static final int MUST = 1_000_000; // units of value

  private static final double HOPE = 0.5; // how much of a meeting that is taken out is lost

  private final Problem problem;
  private final Draft draft;
  private final Gaps gaps;
  private final SplittableRandom dice;
  private int[] loose = new int[256]; // pairs that were taken out
  private int[] looseSlots = new int[256];
  private int count;
  private long[] options = new long[1024];

  DayRebuild(Draft draft, SplittableRandom dice) {
    this.problem = draft.problem;
    this.draft = draft;
    this.gaps = new Gaps(draft);
    this.dice = dice;
  }

  /** Does so for some visitor; false where a pinned meeting forbids it. */
  boolean run() {
    int visitor = dice.nextInt(problem.visitors.count);
    int day = dice.nextInt(problem.dayCount);
    int city = dice.nextInt(problem.cityCount);
    count = 0;
    int base = visitor * problem.slotCount;
    for (int slot = problem.firstOfDay[day]; slot < problem.firstOfDay[day + 1]; slot++) {
      int pair = draft.visitorAt[base + slot];
      if (pair != NONE) {
        if (draft.aim.isPinned(pair)) {
          return false;
        }
        takeOut(pair);
      }
    }
    int own = count;
    gather(visitor, day, city);
    for (int i = 0; i < own; i++) {
      reuse(loose[i], looseSlots[i], false);
    }
    for (int i = own; i < count; i++) {
      reuse(loose[i], looseSlots[i], true);
    }
    return true;
  }

  private void takeOut(int pair) {
    if (count == loose.length) {
      loose = Arrays.copyOf(loose, count * 2);
      looseSlots = Arrays.copyOf(looseSlots, count * 2);
    }
    looseSlots[count] = draft.slotOf[pair];
    loose[count++] = pair;
    draft.remove(pair);
  }

  /** Lists what the visitor could do there that day, and takes the best first. */
  private void gather(int visitor, int day, int city) {
    int found = 0;
    for (int pair : problem.pairsOfVisitor[visitor]) {
      int host = problem.hostOf[pair];
      if (problem.cityOf[host] != city || draft.isPlaced(pair)) {
        continue;
      }
      for (int slot : problem.slotsOf[pair]) {
        if (problem.dayOf[slot] != day) {
          continue;
        }
        int other = draft.hostAt[host * problem.slotCount + slot];
        if (other != NONE && draft.aim.isPinned(other)) {
          continue;
        }
        double lost = other == NONE ? 0 : HOPE * problem.value[other];
        double gain = problem.value[pair] - lost + (problem.must[pair] ? MUST : 0);
        if (gain > 0 && (other == NONE || !problem.must[other])) {
          if (found == options.length) {
            options = Arrays.copyOf(options, found * 2);
          }
          long noise = dice.nextInt(NOISE);
          options[found++] =
              -((((long) (gain * NOISE) + noise) << (PAIR_BITS + SLOT_BITS))
                  | ((long) pair << SLOT_BITS)
                  | slot);
        }
      }
    }
    Arrays.sort(options, 0, found);
    for (int i = 0; i < found; i++) {
      long option = -options[i];
      attempt(
          (int) (option >>> SLOT_BITS & ((1 << PAIR_BITS) - 1)),
          (int) (option & ((1 << SLOT_BITS) - 1)));
    }
  }

  private void attempt(int pair, int slot) {
    if (draft.isPlaced(pair)) {
      return;
    }
    int host = problem.hostOf[pair];
    int visitor = problem.visitorOf[pair];
    if (draft.visitorAt[visitor * problem.slotCount + slot] != NONE
        || draft.isFull(draft.visitors, visitor, slot)
        || !draft.canBeThere(draft.visitors, visitor, slot, problem.cityOf[host])) {
      return;
    }
    int other = draft.hostAt[host * problem.slotCount + slot];
    if (other != NONE) {
      int interpreter = draft.interpreterOf[other];
      takeOut(other);
      int fit = draft.fit(pair, slot);
      if (fit != Draft.UNFIT) {
        draft.place(pair, slot, fit);
      } else {
        count--;
        draft.place(other, slot, interpreter);
      }
      return;
    }
    int fit = draft.fit(pair, slot);
    if (fit != Draft.UNFIT) {
      draft.place(pair, slot, fit);
    }
  }

  /** Finds another place for a pair, and other company for whom it leaves alone. */
  private void reuse(int pair, int slot, boolean visitorToo) {
    gaps.insert(pair, 0);
    gaps.fill(problem.pairsOfHost[problem.hostOf[pair]], slot);
    if (visitorToo) {
      gaps.fill(problem.pairsOfVisitor[problem.visitorOf[pair]], slot);
    }
  }
}
