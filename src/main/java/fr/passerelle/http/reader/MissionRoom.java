package fr.passerelle.http.reader;

import fr.passerelle.delegation.mission.MeetingPlan;
import fr.passerelle.delegation.mission.Missions;
import fr.passerelle.delegation.mission.Parties;
import fr.passerelle.delegation.programme.ProgrammeRuns;
import fr.passerelle.delegation.programme.Programmes;

/** What is kept of missions, and what is being searched for them. */
public record MissionRoom(
    Missions missions,
    Parties parties,
    MeetingPlan meetings,
    Programmes programmes,
    ProgrammeRuns runs) {}
