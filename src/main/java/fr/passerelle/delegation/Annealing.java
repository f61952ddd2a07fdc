package fr.passerelle.delegation;

import java.util.SplittableRandom;

/**
 * Changes a draft by small steps, each of which leaves it without conflict, and remembers the best
 * that it came by. A step that loses value is kept with a probability that falls with the loss and
 * with the temperature (Kirkpatrick, Gelatt and Vecchi, "Optimization by simulated annealing",
 * 1983).
 */
final class Annealing {

  private static final int DAYS_IN = 8; // one step in so many rebuilds a visitor's day

  private final Problem problem;
  private final Draft draft;
  private final Aim aim;
  private final SplittableRandom dice;
  private final PairMove pairs;
  private final DayRebuild days;
  private long best;
  private final int[] bestSlots;
  private final int[] bestInterpreters;

  Annealing(Draft draft, long seed) {
    this.problem = draft.problem;
    this.draft = draft;
    this.aim = draft.aim;
    this.dice = new SplittableRandom(seed);
    this.pairs = new PairMove(draft, dice);
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
    var kept = new Draft(problem, aim);
    kept.take(bestSlots, bestInterpreters);
    int meetings = 0;
    int missing = 0;
    for (int pair = 0; pair < problem.pairCount; pair++) {
      meetings += kept.isPlaced(pair) ? 1 : 0;
      missing += problem.must[pair] && !kept.isPlaced(pair) ? 1 : 0;
    }
    return new SearchProgress(kept.value(), meetings, missing, spent);
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
      boolean done = dice.nextInt(DAYS_IN) == 0 ? days.run() : pairs.run();
      long gain = draft.score() - before;
      if (!done || (gain < 0 && dice.nextDouble() >= Math.exp(gain / heat))) {
        draft.undo();
      } else if (draft.score() > best) {
        keep();
      }
    }
  }

  /** Puts in whatever fits and gains. */
  void fillUp() {
    new Gaps(draft).fillUp();
    draft.mark();
    if (draft.score() > best) {
      keep();
    }
  }
}
