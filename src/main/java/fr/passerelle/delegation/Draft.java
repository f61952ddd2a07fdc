package fr.passerelle.delegation;

import static fr.passerelle.delegation.Problem.NONE;

import java.util.Arrays;

/**
 * A programme in the making, which breaks no rule at any time but that a pair which must meet may
 * not do so yet. Keeps its score up to date, and can take back what was done since a mark.
 */
final class Draft {

  /** What says that a pair does not fit. */
  static final int UNFIT = -2;

  final Problem problem;
  final Aim aim;
  final int[] slotOf; // of pairs, NONE where they do not meet
  final int[] interpreterOf; // of pairs
  final int[] visitorAt; // the pair, by visitor and slot
  final int[] hostAt; // the pair, by host and slot
  final int[] interpreterAt; // the pair, by interpreter and slot
  final int[] tablesTaken; // by city and slot
  final Load visitors;
  final Load hosts;
  final Load interpreters;
  private final int slots;
  private final int cities;
  private long score;
  private int changes;
  private int[] journal = new int[3 * 256];
  private int written;

  /** How many meetings people have, and in which cities. */
  static final class Load {
    final int[] count;
    final int[] inDay;
    final long[] bits; // by person, day and city: the places of the day where they are there
    final int[] most;
    final int[] mostPerDay;

    Load(Problem problem, Problem.Crew crew) {
      count = new int[crew.count];
      inDay = new int[crew.count * problem.dayCount];
      bits = new long[crew.count * problem.dayCount * problem.cityCount];
      most = crew.most;
      mostPerDay = crew.mostPerDay;
    }
  }

  Draft(Problem problem, Aim aim) {
    this.problem = problem;
    this.aim = aim;
    slots = problem.slotCount;
    cities = problem.cityCount;
    slotOf = filled(problem.pairCount);
    interpreterOf = filled(problem.pairCount);
    visitorAt = filled(problem.visitors.count * slots);
    hostAt = filled(problem.hosts.count * slots);
    interpreterAt = filled(problem.interpreters.count * slots);
    tablesTaken = new int[cities * slots];
    visitors = new Load(problem, problem.visitors);
    hosts = new Load(problem, problem.hosts);
    interpreters = new Load(problem, problem.interpreters);
    changes = aim.earlierMeetings();
    score = -aim.excess(changes);
  }

  private static int[] filled(int length) {
    var all = new int[length];
    Arrays.fill(all, NONE);
    return all;
  }

  /** What the search makes as great as it can; see {@link Aim}. */
  long score() {
    return score;
  }

  /** How many meetings differ from the programme known before, of those that still can be. */
  int changes() {
    return changes;
  }

  boolean isPlaced(int pair) {
    return slotOf[pair] != NONE;
  }

  /** Puts a pair where {@link #fit} said it fits. */
  void place(int pair, int slot, int interpreter) {
    note(pair, NONE, NONE);
    set(pair, slot, interpreter);
  }

  /** Takes a pair out. */
  void remove(int pair) {
    note(pair, slotOf[pair], interpreterOf[pair]);
    clear(pair);
  }

  private void set(int pair, int slot, int interpreter) {
    int visitor = problem.visitorOf[pair];
    int host = problem.hostOf[pair];
    int city = problem.cityOf[host];
    score -= aim.ofPeople(this, visitor, host);
    slotOf[pair] = slot;
    interpreterOf[pair] = interpreter;
    visitorAt[visitor * slots + slot] = pair;
    hostAt[host * slots + slot] = pair;
    tablesTaken[city * slots + slot]++;
    count(visitors, visitor, slot, city, 1);
    count(hosts, host, slot, city, 1);
    if (interpreter != NONE) {
      interpreterAt[interpreter * slots + slot] = pair;
      count(interpreters, interpreter, slot, city, 1);
    }
    score += aim.ofPeople(this, visitor, host);
    score += aim.ofPair(pair, slot, interpreter);
    change(aim.change(pair, slot, interpreter));
  }

  private void clear(int pair) {
    int visitor = problem.visitorOf[pair];
    int host = problem.hostOf[pair];
    int city = problem.cityOf[host];
    int slot = slotOf[pair];
    int interpreter = interpreterOf[pair];
    change(-aim.change(pair, slot, interpreter));
    score -= aim.ofPair(pair, slot, interpreter);
    score -= aim.ofPeople(this, visitor, host);
    slotOf[pair] = NONE;
    interpreterOf[pair] = NONE;
    visitorAt[visitor * slots + slot] = NONE;
    hostAt[host * slots + slot] = NONE;
    tablesTaken[city * slots + slot]--;
    count(visitors, visitor, slot, city, -1);
    count(hosts, host, slot, city, -1);
    if (interpreter != NONE) {
      interpreterAt[interpreter * slots + slot] = NONE;
      count(interpreters, interpreter, slot, city, -1);
    }
    score += aim.ofPeople(this, visitor, host);
  }

  private void change(int by) {
    if (by != 0) {
      score += aim.excess(changes);
      changes += by;
      score -= aim.excess(changes);
    }
  }

  private void count(Load load, int person, int slot, int city, int by) {
    int day = person * problem.dayCount + problem.dayOf[slot];
    load.count[person] += by;
    load.inDay[day] += by;
    load.bits[day * cities + city] ^= 1L << problem.bitOf[slot];
  }

  private void note(int pair, int slot, int interpreter) {
    if (written + 3 > journal.length) {
      journal = Arrays.copyOf(journal, journal.length * 2);
    }
    journal[written++] = pair;
    journal[written++] = slot;
    journal[written++] = interpreter;
  }

  /** Forgets what could be taken back: from here on, {@link #undo} comes back to this. */
  void mark() {
    written = 0;
  }

  /** Takes back all that was done since the mark. */
  void undo() {
    while (written > 0) {
      int interpreter = journal[--written];
      int slot = journal[--written];
      int pair = journal[--written];
      if (slot == NONE) {
        clear(pair);
      } else {
        set(pair, slot, interpreter);
      }
    }
  }

  /**
   * Who would interpret if the pair met then: a number, {@link Problem#NONE} where nobody need, or
   * {@link #UNFIT} where something is in the way.
   */
  int fit(int pair, int slot) {
    int visitor = problem.visitorOf[pair];
    int host = problem.hostOf[pair];
    int city = problem.cityOf[host];
    if (visitorAt[visitor * slots + slot] != NONE
        || hostAt[host * slots + slot] != NONE
        || tablesTaken[city * slots + slot] >= problem.tablesIn[city]
        || isFull(visitors, visitor, slot)
        || isFull(hosts, host, slot)
        || !canBeThere(visitors, visitor, slot, city)) {
      return UNFIT;
    }
    return problem.needsInterpreter[pair] ? freeInterpreter(pair, slot, city) : NONE;
  }

  /** The first interpreter of the pair who can be there, else {@link #UNFIT}. */
  int freeInterpreter(int pair, int slot, int city) {
    int earlier = aim.earlierInterpreter(pair);
    if (earlier >= 0 && isFree(earlier, slot, city)) {
      return earlier;
    }
    for (int interpreter : problem.interpretersOf[pair]) {
      if (isFree(interpreter, slot, city)) {
        return interpreter;
      }
    }
    return UNFIT;
  }

  private boolean isFree(int interpreter, int slot, int city) {
    return problem.interpreters.isThere(interpreter, slot, city)
        && interpreterAt[interpreter * slots + slot] == NONE
        && !isFull(interpreters, interpreter, slot)
        && canBeThere(interpreters, interpreter, slot, city);
  }

  boolean isFull(Load load, int person, int slot) {
    return load.count[person] >= load.most[person] || isDayFull(load, person, slot);
  }

  boolean isDayFull(Load load, int person, int slot) {
    return load.inDay[person * problem.dayCount + problem.dayOf[slot]] >= load.mostPerDay[person];
  }

  /** Whether no meeting of the day in another city is too near. */
  boolean canBeThere(Load load, int person, int slot, int city) {
    int base = (person * problem.dayCount + problem.dayOf[slot]) * cities;
    for (int other = 0; other < cities; other++) {
      if (other != city && (load.bits[base + other] & problem.forbidden(slot, city, other)) != 0) {
        return false;
      }
    }
    return true;
  }

  /** Puts another draft's meetings in place of these. */
  void take(int[] ofSlots, int[] ofInterpreters) {
    for (int pair = 0; pair < slotOf.length; pair++) {
      if (slotOf[pair] != NONE) {
        clear(pair);
      }
    }
    for (int pair = 0; pair < slotOf.length; pair++) {
      if (ofSlots[pair] != NONE) {
        set(pair, ofSlots[pair], ofInterpreters[pair]);
      }
    }
    mark();
  }

  /** The sum of the values of the pairs that meet, less what changes of city cost. */
  int value() {
    int sum = 0;
    for (int pair = 0; pair < slotOf.length; pair++) {
      sum += slotOf[pair] == NONE ? 0 : problem.value[pair];
    }
    for (int visitor = 0; visitor < problem.visitors.count; visitor++) {
      sum -= aim.costOfCities(this, visitor);
    }
    return sum;
  }
}
