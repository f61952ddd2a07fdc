package fr.passerelle.delegation.agenda;

import fr.passerelle.delegation.mission.Calendar;
import fr.passerelle.delegation.mission.MeetingPlan;
import fr.passerelle.delegation.mission.Mission;
import fr.passerelle.delegation.mission.Missions;
import fr.passerelle.delegation.mission.Parties;
import fr.passerelle.delegation.mission.Party;
import fr.passerelle.delegation.mission.PlannedMeeting;
import java.util.List;

/**
 * All that agendas are made from.
 *
 * @param meetings cancelled ones too
 */
public record Programme(
    Mission mission, Calendar calendar, List<Party> parties, List<PlannedMeeting> meetings) {

  public Programme {
    parties = List.copyOf(parties);
    meetings = List.copyOf(meetings);
  }

  /** What is planned in a mission now. */
  public static Programme of(
      Mission mission, Missions missions, Parties parties, MeetingPlan meetings) {
    return new Programme(
        mission,
        missions.calendar(mission.team(), mission.id()),
        parties.of(mission.team(), mission.id()),
        meetings.of(mission.team(), mission.id()));
  }
}
