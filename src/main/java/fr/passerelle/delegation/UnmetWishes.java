package fr.passerelle.delegation;

import java.util.List;

/** Why wishes are not among meetings that somebody has put together by hand. */
public final class UnmetWishes {

  private UnmetWishes() {}

  /**
   * A reason for each wish that is not met, in the order of the wishes. Where something else is
   * said to be in the way in no slot but {@link Unplaced.Obstacle#COST}, nothing is.
   *
   * @param meetings where they break rules, those that do not fit are taken as not there
   */
  public static List<Unplaced> of(Instance instance, List<Meeting> meetings) {
    var problem = new Problem(instance, meetings.stream().map(Meeting::pair).toList());
    int most = instance.options().mostValue();
    var wanted = new Aim.Wanted(0, List.of(), List.of(), most, Integer.MAX_VALUE);
    var draft = new Draft(problem, new Aim(problem, wanted));
    boolean isSound = new TimetableCheck(instance).conflicts(meetings).isEmpty();
    for (var meeting : meetings) {
      if (isSound) {
        MeetingScheduler.put(draft, meeting);
      } else {
        MeetingScheduler.putWhereFits(draft, meeting);
      }
    }
    return new Reasons(draft).all();
  }
}
