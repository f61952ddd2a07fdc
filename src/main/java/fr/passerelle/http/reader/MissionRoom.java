package fr.passerelle.http.reader;

import fr.passerelle.delegation.counterpart.Counterparts;
import fr.passerelle.delegation.counterpart.Invitations;
import fr.passerelle.delegation.counterpart.NeverList;
import fr.passerelle.delegation.mission.MeetingPlan;
import fr.passerelle.delegation.mission.Missions;
import fr.passerelle.delegation.mission.Parties;

/** What is kept of missions. */
public record MissionRoom(
    Missions missions, Parties parties, MeetingPlan meetings, HostRoom hosts) {

  /** What is kept of those who may receive visitors. */
  public record HostRoom(Counterparts counterparts, Invitations invitations, NeverList neverList) {}
}
