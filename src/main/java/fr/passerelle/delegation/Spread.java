package fr.passerelle.delegation;

import static fr.passerelle.delegation.Problem.NONE;

/**
 * Evens out the days of visitors in a finished draft: a meeting moves to a day on which its visitor
 * has fewer, where it breaks no rule, costs no value and makes nobody change city more often. What
 * is pinned stays. The score of the draft never falls.
 */
final class Spread {

  private static final int ROUNDS = 20;
  private static final int CHANGE_OF_CITY = 1_000; // counts more than any evenness

  private final Problem problem;
  private final Draft draft;

  Spread(Draft draft) {
    this.problem = draft.problem;
    this.draft = draft;
  }

  /** Moves meetings until no single one is better elsewhere. */
  void run() {
    for (int round = 0; round < ROUNDS; round++) {
      boolean isMoved = false;
      for (int pair = 0; pair < problem.pairCount; pair++) {
        isMoved |= draft.isPlaced(pair) && !draft.aim.isPinned(pair) && move(pair);
      }
      if (!isMoved) {
        break;
      }
    }
    draft.mark();
  }

  private boolean move(int pair) {
    int visitor = problem.visitorOf[pair];
    int home = draft.slotOf[pair];
    long score = draft.score();
    int least = uneven(visitor);
    int best = NONE;
    for (int slot : problem.slotsOf[pair]) {
      if (problem.dayOf[slot] == problem.dayOf[home]) {
        continue;
      }
      draft.mark();
      if (put(pair, slot) && draft.score() >= score && uneven(visitor) < least) {
        least = uneven(visitor);
        best = slot;
      }
      draft.undo();
    }
    return best != NONE && put(pair, best);
  }

  private boolean put(int pair, int slot) {
    draft.remove(pair);
    int interpreter = draft.fit(pair, slot);
    if (interpreter == Draft.UNFIT) {
      return false;
    }
    draft.place(pair, slot, interpreter);
    return true;
  }

  /** The squares of the meetings of each day, and what changes of city count. */
  private int uneven(int visitor) {
    int sum = CHANGE_OF_CITY * draft.aim.cityChanges(draft, visitor);
    for (int day = 0; day < problem.dayCount; day++) {
      int meetings = draft.visitors.inDay[visitor * problem.dayCount + day];
      sum += meetings * meetings;
    }
    return sum;
  }
}
