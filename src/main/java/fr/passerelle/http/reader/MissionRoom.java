package fr.passerelle.http.reader;

import fr.passerelle.delegation.application.Applications;
import fr.passerelle.delegation.counterpart.Counterparts;
import fr.passerelle.delegation.counterpart.Invitations;
import fr.passerelle.delegation.counterpart.NeverList;
import fr.passerelle.delegation.mission.MeetingPlan;
import fr.passerelle.delegation.mission.Missions;
import fr.passerelle.delegation.mission.Parties;
import fr.passerelle.delegation.outcome.Aftermath;
import fr.passerelle.delegation.programme.ProgrammeRuns;
import fr.passerelle.delegation.programme.Programmes;
import fr.passerelle.delegation.seminar.Seminars;

/** What is kept of missions, and what is being searched for them. */
public record MissionRoom(
    Missions missions,
    Parties parties,
    MeetingPlan meetings,
    HostRoom hosts,
    Programmes programmes,
    ProgrammeRuns runs,
    Aftermath aftermath,
    Applications applications,
    TableFile tables,
    Seminars seminars) {

  /** What is kept of those who may receive visitors. */
  public record HostRoom(Counterparts counterparts, Invitations invitations, NeverList neverList) {}
}
