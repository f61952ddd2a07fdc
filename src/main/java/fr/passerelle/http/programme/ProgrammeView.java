package fr.passerelle.http.programme;

import fr.passerelle.delegation.Meeting;
import fr.passerelle.delegation.mission.Calendar;
import fr.passerelle.delegation.mission.Mission;
import fr.passerelle.delegation.mission.Party;
import fr.passerelle.delegation.mission.PartyWish;
import fr.passerelle.delegation.mission.PlannedMeeting;
import fr.passerelle.delegation.mission.Side;
import fr.passerelle.delegation.programme.MissionInstance;
import fr.passerelle.delegation.programme.Plans;
import fr.passerelle.delegation.programme.Programmes;
import fr.passerelle.delegation.seminar.Session;
import fr.passerelle.http.reader.MissionRoom;
import java.util.List;
import java.util.Optional;

/** All that the programme of a mission is made from, as it is when somebody asks. */
record ProgrammeView(
    Mission mission,
    Calendar calendar,
    List<Party> parties,
    List<PartyWish> wishes,
    List<Session> sessions,
    List<PlannedMeeting> plan,
    Programmes.Settings settings,
    MissionInstance made) {

  static ProgrammeView of(MissionRoom room, Mission mission) {
    String team = mission.team();
    String id = mission.id();
    var settings = room.programmes().settings(team, id);
    var calendar = room.missions().calendar(team, id);
    var parties = room.parties().of(team, id);
    var wishes = room.parties().wishes(team, id);
    var sessions = room.seminars().sessions(team, id);
    return new ProgrammeView(
        mission,
        calendar,
        parties,
        wishes,
        sessions,
        room.meetings().of(team, id),
        settings,
        MissionInstance.of(
            new MissionInstance.Brief(
                mission, calendar, parties, wishes, settings.isOneCityADay(), sessions)));
  }

  MissionInstance.Brief brief() {
    return new MissionInstance.Brief(
        mission, calendar, parties, wishes, settings.isOneCityADay(), sessions);
  }

  /** The sessions that keep somebody from meeting in a slot. */
  List<Session> sessions(Party party, Calendar.Slot slot) {
    return sessions.stream().filter(one -> one.overlaps(slot) && one.involves(party)).toList();
  }

  /** The meetings that are not cancelled, as the solver knows them. */
  List<Meeting> meetings() {
    return Plans.meetings(plan);
  }

  Optional<PlannedMeeting> meeting(String id) {
    return Plans.standing(plan).stream().filter(one -> one.id().equals(id)).findFirst();
  }

  Optional<Party> party(String id) {
    return parties.stream().filter(one -> one.id().equals(id)).findFirst();
  }

  /** Who may be given meetings, of one side. */
  List<Party> coming(Side side) {
    return parties.stream().filter(one -> one.side() == side && one.takesPart()).toList();
  }
}
