package fr.passerelle.delegation.agenda;

import fr.passerelle.delegation.mission.Calendar;
import fr.passerelle.delegation.mission.Mission;
import fr.passerelle.delegation.mission.Party;
import fr.passerelle.delegation.mission.PlannedMeeting;
import fr.passerelle.delegation.seminar.Session;
import java.util.List;
import java.util.Set;

/**
 * All that agendas are made from.
 *
 * @param meetings cancelled ones too
 * @param sessions of the seminar
 * @param pending ids of meetings that those who take part do not know so yet
 */
public record Programme(
    Mission mission,
    Calendar calendar,
    List<Party> parties,
    List<PlannedMeeting> meetings,
    List<Session> sessions,
    Set<String> pending) {

  public Programme {
    parties = List.copyOf(parties);
    meetings = List.copyOf(meetings);
    sessions = List.copyOf(sessions);
    pending = Set.copyOf(pending);
  }

  /** One without a seminar, as everybody knows it. */
  public Programme(
      Mission mission, Calendar calendar, List<Party> parties, List<PlannedMeeting> meetings) {
    this(mission, calendar, parties, meetings, List.of(), Set.of());
  }
}
