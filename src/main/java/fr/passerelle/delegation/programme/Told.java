package fr.passerelle.delegation.programme;

import fr.passerelle.delegation.Pair;
import fr.passerelle.delegation.mission.MeetingState;
import fr.passerelle.delegation.mission.PlannedMeeting;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * A plan beside what was told of it.
 *
 * @param plan as the team keeps it
 * @param told the meetings as those who take part know them, with what became of them since
 * @param pending ids of meetings in which the two differ: kept, and not told yet
 */
public record Told(List<PlannedMeeting> plan, List<PlannedMeeting> told, Set<String> pending) {

  public Told {
    plan = List.copyOf(plan);
    told = List.copyOf(told);
    pending = Set.copyOf(pending);
  }

  /** Compares a plan with what was published of it. */
  public static Told of(List<PlannedMeeting> plan, List<PlannedMeeting> published) {
    Map<Pair, PlannedMeeting> left = new HashMap<>();
    plan.forEach(one -> left.put(pair(one), one));
    var told = new ArrayList<PlannedMeeting>();
    var pending = new LinkedHashSet<String>();
    for (var was : published) {
      var now = left.remove(pair(was));
      if (now == null) {
        told.add(was);
        continue;
      }
      boolean isSame = isSame(was, now);
      told.add(
          new PlannedMeeting(
              now.id(),
              was.visitor(),
              was.host(),
              was.slot(),
              was.place(),
              was.interpreter(),
              now.isPinned(),
              isSame ? now.state() : was.state(),
              was.sequence(),
              now.note()));
      if (!isSame) {
        pending.add(now.id());
      }
    }
    left.values().stream()
        .filter(one -> one.state() != MeetingState.CANCELLED)
        .forEach(one -> pending.add(one.id()));
    return new Told(plan, told, pending);
  }

  private static Pair pair(PlannedMeeting one) {
    return new Pair(one.visitor(), one.host());
  }

  private static boolean isSame(PlannedMeeting was, PlannedMeeting now) {
    boolean isGone = now.state() == MeetingState.CANCELLED;
    return isGone == (was.state() == MeetingState.CANCELLED)
        && (isGone
            || (was.slot().equals(now.slot())
                && was.place().equals(now.place())
                && Objects.equals(was.interpreter(), now.interpreter())));
  }
}
