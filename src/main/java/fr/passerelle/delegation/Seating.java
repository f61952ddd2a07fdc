package fr.passerelle.delegation;

import static fr.passerelle.delegation.Problem.NONE;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/**
 * Gives each meeting of a draft a table of its city: the one it had, else the first that is free.
 */
final class Seating {

  private final Problem problem;
  private final List<Map<Pair, Meeting>> known = new ArrayList<>();

  /**
   * @param pinned meetings whose tables are theirs before anybody's
   * @param earlier meetings that keep their table where they keep their slot
   */
  Seating(Problem problem, List<Meeting> pinned, List<Meeting> earlier) {
    this.problem = problem;
    for (var meetings : List.of(pinned, earlier)) {
      var byPair = new HashMap<Pair, Meeting>();
      meetings.forEach(meeting -> byPair.put(meeting.pair(), meeting));
      known.add(byPair);
    }
  }

  /** The draft's meetings in the order of slots, and in each of hosts. */
  List<Meeting> meetings(Draft draft) {
    var placed = new ArrayList<List<Integer>>();
    for (int i = 0; i < problem.slotCount * problem.cityCount; i++) {
      placed.add(new ArrayList<>());
    }
    for (int pair = 0; pair < problem.pairCount; pair++) {
      int slot = draft.slotOf[pair];
      if (slot != NONE) {
        placed.get(slot * problem.cityCount + problem.cityOf[problem.hostOf[pair]]).add(pair);
      }
    }
    var meetings = new ArrayList<Meeting>();
    for (int i = 0; i < placed.size(); i++) {
      var together = placed.get(i);
      together.sort(Comparator.comparingInt(pair -> problem.hostOf[pair]));
      String city = problem.instance.cities().get(i % problem.cityCount).id();
      seat(problem.slots.get(i / problem.cityCount).id(), city, together, draft, meetings);
    }
    return meetings;
  }

  private void seat(
      String slot, String city, List<Integer> together, Draft draft, List<Meeting> meetings) {
    var free = new LinkedHashSet<String>();
    for (var table : problem.instance.tables()) {
      if (table.city().equals(city)) {
        free.add(table.id());
      }
    }
    var kept = new HashMap<Integer, String>();
    for (var byPair : known) {
      for (int pair : together) {
        var before = byPair.get(pair(pair));
        if (before != null
            && before.slot().equals(slot)
            && !kept.containsKey(pair)
            && free.remove(before.table())) {
          kept.put(pair, before.table());
        }
      }
    }
    for (int pair : together) {
      var who = pair(pair);
      int interpreter = draft.interpreterOf[pair];
      var own = kept.get(pair);
      String table = own == null ? free.removeFirst() : own;
      meetings.add(
          new Meeting(
              who.visitor(),
              who.host(),
              slot,
              table,
              interpreter == NONE ? null : problem.interpreters.people.get(interpreter).id()));
    }
  }

  private Pair pair(int pair) {
    return new Pair(
        problem.visitors.people.get(problem.visitorOf[pair]).id(),
        problem.hosts.people.get(problem.hostOf[pair]).id());
  }
}
