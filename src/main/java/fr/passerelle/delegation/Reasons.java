package fr.passerelle.delegation;

import static fr.passerelle.delegation.Problem.NONE;

import fr.passerelle.delegation.Unplaced.Obstacle;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;

/** Finds out why a finished draft leaves wishes out. */
final class Reasons {

  private final Problem problem;
  private final Draft draft;

  Reasons(Draft draft) {
    this.problem = draft.problem;
    this.draft = draft;
  }

  /** One for each wish that is not placed, in the order of the wishes. */
  List<Unplaced> all() {
    var never = new HashSet<>(problem.instance.never());
    var reasons = new ArrayList<Unplaced>();
    for (var wish : problem.instance.wishes()) {
      var pair = wish.pair();
      var index = problem.pairIndex.get(pair);
      if (index == null) {
        reasons.add(never.contains(pair) ? new Unplaced.Never(pair) : impossible(pair));
      } else if (!draft.isPlaced(index)) {
        reasons.add(possible(pair, index));
      }
    }
    return reasons;
  }

  private Unplaced impossible(Pair pair) {
    int visitor = problem.visitors.index.getOrDefault(pair.visitor(), NONE);
    int host = problem.hosts.index.getOrDefault(pair.host(), NONE);
    boolean isCommon = false;
    boolean isOpen = false;
    for (int slot = 0; slot < problem.slotCount; slot++) {
      isCommon |= problem.visitors.available[visitor][slot] && problem.hosts.available[host][slot];
      isOpen |= problem.isOpen(visitor, host, slot);
    }
    if (!isOpen) {
      return isCommon ? new Unplaced.Elsewhere(pair) : new Unplaced.NoCommonSlot(pair);
    }
    return problem.tablesIn[problem.cityOf[host]] == 0
        ? new Unplaced.NoTable(pair)
        : new Unplaced.NoInterpreter(pair);
  }

  private Unplaced possible(Pair pair, int index) {
    int visitor = problem.visitorOf[index];
    int host = problem.hostOf[index];
    if (draft.visitors.count[visitor] >= draft.visitors.most[visitor]) {
      return new Unplaced.CapReached(pair, pair.visitor(), draft.visitors.most[visitor]);
    }
    if (draft.hosts.count[host] >= draft.hosts.most[host]) {
      return new Unplaced.CapReached(pair, pair.host(), draft.hosts.most[host]);
    }
    var slots = new EnumMap<Obstacle, Integer>(Obstacle.class);
    for (int slot = 0; slot < problem.slotCount; slot++) {
      if (problem.isOpen(visitor, host, slot)) {
        slots.merge(obstacle(index, visitor, host, slot), 1, Integer::sum);
      }
    }
    return new Unplaced.InTheWay(pair, slots);
  }

  private Obstacle obstacle(int pair, int visitor, int host, int slot) {
    int city = problem.cityOf[host];
    if (draft.visitorAt[visitor * problem.slotCount + slot] != NONE) {
      return Obstacle.VISITOR_BUSY;
    }
    if (draft.hostAt[host * problem.slotCount + slot] != NONE) {
      return Obstacle.HOST_BUSY;
    }
    if (!draft.canBeThere(draft.visitors, visitor, slot, city)) {
      return Obstacle.TRAVEL;
    }
    if (draft.isDayFull(draft.visitors, visitor, slot)
        || draft.isDayFull(draft.hosts, host, slot)) {
      return Obstacle.DAY_FULL;
    }
    if (draft.tablesTaken[city * problem.slotCount + slot] >= problem.tablesIn[city]) {
      return Obstacle.TABLES_FULL;
    }
    if (draft.fit(pair, slot) == Draft.UNFIT || !problem.canMeet(pair, slot)) {
      return Obstacle.INTERPRETERS_BUSY;
    }
    return draft.aim.earlierMeetings() > 0 ? Obstacle.KEPT : Obstacle.COST;
  }
}
