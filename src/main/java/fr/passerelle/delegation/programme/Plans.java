package fr.passerelle.delegation.programme;

import fr.passerelle.delegation.Instance;
import fr.passerelle.delegation.Meeting;
import fr.passerelle.delegation.Pair;
import fr.passerelle.delegation.TimetableCheck;
import fr.passerelle.delegation.mission.MeetingState;
import fr.passerelle.delegation.mission.PlannedMeeting;
import java.util.HashMap;
import java.util.List;

/** Between the meetings that a team plans and those that the solver knows. */
public final class Plans {

  private Plans() {}

  /** A meeting as the solver knows it. */
  public static Meeting meeting(PlannedMeeting one) {
    return new Meeting(one.visitor(), one.host(), one.slot(), one.place(), one.interpreter());
  }

  /** Those that are not cancelled. */
  public static List<PlannedMeeting> standing(List<PlannedMeeting> plan) {
    return plan.stream().filter(one -> one.state() != MeetingState.CANCELLED).toList();
  }

  /** Those that are not cancelled, as the solver knows them. */
  public static List<Meeting> meetings(List<PlannedMeeting> plan) {
    return standing(plan).stream().map(Plans::meeting).toList();
  }

  /** Those that stay when the programme is made again: what is pinned, and what has been held. */
  public static List<Meeting> fixed(List<PlannedMeeting> plan) {
    return standing(plan).stream()
        .filter(one -> one.isPinned() || one.state() != MeetingState.PLANNED)
        .map(Plans::meeting)
        .toList();
  }

  /** Of those that stay, what still breaks no rule by itself after a change. */
  public static List<Meeting> stillFixed(List<PlannedMeeting> plan, Instance instance) {
    var check = new TimetableCheck(instance);
    return fixed(plan).stream().filter(one -> check.conflicts(List.of(one)).isEmpty()).toList();
  }

  /**
   * A timetable as the plan keeps it; who was pinned stays so.
   *
   * @param pinned whom to pin besides
   */
  public static List<PlannedMeeting> planned(
      List<Meeting> meetings, List<PlannedMeeting> before, List<Pair> pinned) {
    var known = new HashMap<Pair, PlannedMeeting>();
    standing(before).forEach(one -> known.put(meeting(one).pair(), one));
    return meetings.stream()
        .map(
            one -> {
              var was = known.get(one.pair());
              return new PlannedMeeting(
                  was == null ? "" : was.id(),
                  one.visitor(),
                  one.host(),
                  one.slot(),
                  one.table(),
                  one.interpreter(),
                  pinned.contains(one.pair()) || (was != null && was.isPinned()),
                  MeetingState.PLANNED,
                  0,
                  was == null ? "" : was.note());
            })
        .toList();
  }
}
