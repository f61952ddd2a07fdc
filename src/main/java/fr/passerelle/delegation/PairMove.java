package fr.passerelle.delegation;

import static fr.passerelle.delegation.Problem.NONE;

import java.util.SplittableRandom;

/**
 * Puts a pair where it would like to be: who stands in its way goes elsewhere or waits, and the
 * places that fell free are filled.
 */
final class PairMove {

  private static final int MUSTS_IN = 4; // one move in so many looks at pairs that must meet

  private final Problem problem;
  private final Draft draft;
  private final Aim aim;
  private final Gaps gaps;
  private final SplittableRandom dice;
  private final int[] ejected;
  private final int[] ejectedSlot;
  private int ejections;

  PairMove(Draft draft, SplittableRandom dice) {
    this.problem = draft.problem;
    this.draft = draft;
    this.aim = draft.aim;
    this.gaps = new Gaps(draft);
    this.dice = dice;
    this.ejected = new int[problem.slotCount * 4 + 16];
    this.ejectedSlot = new int[ejected.length];
  }

  /** Puts some pair into some slot; false where a pinned meeting is in the way. */
  boolean run() {
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
      if (!gaps.insert(ejected[i], dice.nextInt(problem.slotsOf[ejected[i]].length))) {
        gaps.fill(problem.pairsOfVisitor[problem.visitorOf[ejected[i]]], ejectedSlot[i]);
        gaps.fill(problem.pairsOfHost[problem.hostOf[ejected[i]]], ejectedSlot[i]);
      }
    }
    if (left != NONE) {
      gaps.fill(problem.pairsOfVisitor[problem.visitorOf[pair]], left);
      gaps.fill(problem.pairsOfHost[problem.hostOf[pair]], left);
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
        problem.interpreters.isThere(chosen, slot, city)
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
}
