package fr.passerelle.delegation.outcome;

import fr.passerelle.delegation.mission.MeetingPlan;
import fr.passerelle.delegation.mission.Mission;
import fr.passerelle.delegation.mission.Missions;
import fr.passerelle.delegation.mission.Parties;

/** What is kept of the time during and after missions. Safe for use by many threads at once. */
public record Aftermath(
    Missions missions, Parties parties, MeetingPlan plan, Outcomes outcomes, FollowUps followUps) {

  /** All that became of a team's mission. */
  public MissionStory story(Mission mission) {
    String team = mission.team();
    String id = mission.id();
    return MissionStory.of(
        mission,
        missions.calendar(team, id),
        parties.of(team, id),
        parties.wishes(team, id),
        plan.of(team, id),
        outcomes.of(team, id),
        followUps.of(team, id));
  }
}
