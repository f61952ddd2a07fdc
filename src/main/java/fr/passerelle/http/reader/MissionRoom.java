package fr.passerelle.http.reader;

import fr.passerelle.delegation.mission.MeetingPlan;
import fr.passerelle.delegation.mission.Missions;
import fr.passerelle.delegation.mission.Parties;
import fr.passerelle.delegation.outcome.Aftermath;
import fr.passerelle.delegation.seminar.Seminars;

/** What is kept of missions. */
public record MissionRoom(
    Missions missions,
    Parties parties,
    MeetingPlan meetings,
    Aftermath aftermath,
    Seminars seminars) {}
