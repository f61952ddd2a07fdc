package fr.passerelle.delegation;

import static fr.passerelle.delegation.Problem.NONE;

import java.util.Arrays;
import java.util.List;

/**
 * What the search makes as great as it can: the value of the meetings first; a pair that must meet
 * counts more than all values; where asked, evenly shared meetings count a little, and a programme
 * that is known already is left as it is.
 */
final class Aim {

  /** One unit of value, so that shares of it can be counted in whole numbers. */
  static final long UNIT = 1_000;

  private static final long MUST = 100_000_000_000L;
  private static final long EXCESS = 10_000_000_000L;

  private final Problem problem;
  private final long[] worth; // of pairs
  private final int cityChange;
  private final long[] share; // of so many meetings of one person
  private final int[] earlierSlot;
  private final int[] earlierInterpreter;
  private final boolean[] pinned;
  private final long stay;
  private final int earlierMeetings;
  private final int budget;

  /** What is asked besides the value: nothing, or as much as it says. */
  record Wanted(int fairness, List<Meeting> pinned, List<Meeting> earlier, int stay, int budget) {}

  Aim(Problem problem, Wanted wanted) {
    this.problem = problem;
    worth = new long[problem.pairCount];
    for (int pair = 0; pair < worth.length; pair++) {
      worth[pair] = problem.value[pair] * UNIT + (problem.must[pair] ? MUST : 0);
    }
    cityChange = problem.instance.options().cityChangeCost();
    share = wanted.fairness() == 0 ? new long[0] : shares(wanted.fairness(), problem.slotCount);
    earlierSlot = new int[problem.pairCount];
    earlierInterpreter = new int[problem.pairCount];
    pinned = new boolean[problem.pairCount];
    Arrays.fill(earlierSlot, NONE);
    Arrays.fill(earlierInterpreter, NONE);
    stay = wanted.stay() * UNIT;
    budget = wanted.budget();
    int known = 0;
    for (var meeting : wanted.earlier()) {
      var pair = problem.pairIndex.get(meeting.pair());
      var slot = problem.slotIndex.get(meeting.slot());
      if (pair == null || slot == null) {
        continue; // it is gone, whatever is done
      }
      known++;
      earlierSlot[pair] = slot;
      var interpreter = meeting.interpreter();
      earlierInterpreter[pair] =
          interpreter == null
              ? NONE
              : problem.interpreters.index.getOrDefault(interpreter, Draft.UNFIT);
    }
    earlierMeetings = known;
    for (var meeting : wanted.pinned()) {
      var pair = problem.pairIndex.get(meeting.pair());
      if (pair != null) {
        pinned[pair] = true;
      }
    }
  }

  /** 1 + 1/2 + 1/3 + … times the weight: the first meeting counts most. */
  private static long[] shares(int fairness, int most) {
    var shares = new long[most + 1];
    double sum = 0;
    for (int count = 1; count <= most; count++) {
      sum += 1.0 / count;
      shares[count] = Math.round(fairness * sum * UNIT);
    }
    return shares;
  }

  boolean isPinned(int pair) {
    return pinned[pair];
  }

  int earlierInterpreter(int pair) {
    return earlierInterpreter[pair];
  }

  int earlierSlot(int pair) {
    return earlierSlot[pair];
  }

  int earlierMeetings() {
    return earlierMeetings;
  }

  long ofPair(int pair, int slot, int interpreter) {
    return worth[pair] + (isEarlier(pair, slot, interpreter) ? stay : 0);
  }

  private boolean isEarlier(int pair, int slot, int interpreter) {
    return earlierSlot[pair] == slot && earlierInterpreter[pair] == interpreter;
  }

  /** How many changes more there are once the pair meets then. */
  int change(int pair, int slot, int interpreter) {
    if (earlierSlot[pair] == NONE) {
      return earlierMeetings == 0 ? 0 : 1;
    }
    return isEarlier(pair, slot, interpreter) ? -1 : 0;
  }

  /** What so many changes cost. */
  long excess(int changes) {
    return changes > budget ? (changes - budget) * EXCESS : 0;
  }

  /** What the two people's own programmes count besides their meetings. */
  long ofPeople(Draft draft, int visitor, int host) {
    long sum = 0;
    if (cityChange > 0) {
      sum -= UNIT * costOfCities(draft, visitor);
    }
    if (share.length > 0) {
      sum += share[draft.visitors.count[visitor]] + share[draft.hosts.count[host]];
    }
    return sum;
  }

  /** What the visitor's changes of city cost, in value. */
  int costOfCities(Draft draft, int visitor) {
    return cityChange == 0 ? 0 : cityChange * cityChanges(draft, visitor);
  }

  /** How often the visitor's next meeting is in another city than the one before. */
  int cityChanges(Draft draft, int visitor) {
    int last = NONE;
    int changes = 0;
    for (int slot = visitor * problem.slotCount, end = slot + problem.slotCount;
        slot < end;
        slot++) {
      int pair = draft.visitorAt[slot];
      if (pair != NONE) {
        int city = problem.cityOf[problem.hostOf[pair]];
        changes += last != NONE && last != city ? 1 : 0;
        last = city;
      }
    }
    return changes;
  }
}
