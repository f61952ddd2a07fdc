package fr.passerelle.http.reader;

import fr.passerelle.delegation.application.Applications;
import fr.passerelle.delegation.mission.MeetingPlan;
import fr.passerelle.delegation.mission.Missions;
import fr.passerelle.delegation.mission.Parties;
import fr.passerelle.delegation.outcome.Aftermath;

/** What is kept of missions. */
public record MissionRoom(
    Missions missions, Parties parties, MeetingPlan meetings, Aftermath aftermath, Applications applications, TableFile tables) {}
