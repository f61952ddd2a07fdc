package fr.passerelle.delegation;

import java.util.Comparator;
import java.util.stream.IntStream;

/** Puts pairs that wait into places of a draft that are free. */
final class Gaps {

  private final Problem problem;
  private final Draft draft;

  Gaps(Draft draft) {
    this.problem = draft.problem;
    this.draft = draft;
  }

  /** Puts a pair into the first slot that it fits, looking from one of its slots on. */
  boolean insert(int pair, int from) {
    if (draft.isPlaced(pair)) {
      return true;
    }
    var slots = problem.slotsOf[pair];
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
  void fill(int[] pairs, int slot) {
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
                    .thenComparingInt(pair -> problem.must[pair] ? problem.slotsOf[pair].length : 0)
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
  }
}
