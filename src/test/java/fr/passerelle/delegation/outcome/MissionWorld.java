package fr.passerelle.delegation.outcome;

import fr.passerelle.account.Accounts;
import fr.passerelle.account.Role;
import fr.passerelle.account.Teams;
import fr.passerelle.delegation.mission.Asks;
import fr.passerelle.delegation.mission.Calendar;
import fr.passerelle.delegation.mission.MeetingPlan;
import fr.passerelle.delegation.mission.MeetingState;
import fr.passerelle.delegation.mission.Mission;
import fr.passerelle.delegation.mission.MissionKind;
import fr.passerelle.delegation.mission.MissionState;
import fr.passerelle.delegation.mission.Missions;
import fr.passerelle.delegation.mission.Parties;
import fr.passerelle.delegation.mission.Party;
import fr.passerelle.delegation.mission.PartyState;
import fr.passerelle.delegation.mission.PartyWish;
import fr.passerelle.delegation.mission.PlannedMeeting;
import fr.passerelle.delegation.mission.Side;
import fr.passerelle.delegation.mission.WishKind;
import fr.passerelle.storage.Database;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A team with a mission: two visitors, two hosts, three meetings on two days. */
public final class MissionWorld {

  public final String team;
  public final String account;
  public final Mission mission;
  public final List<PlannedMeeting> meetings;
  public final Aftermath aftermath;
  private final Database database;

  public MissionWorld(Database database, InstantSource clock, String name) {
    this(
        database,
        clock,
        name,
        new Accounts(database, clock).open(name + "@example.org", name, "fr", false).id());
  }

  private MissionWorld(Database database, InstantSource clock, String name, String account) {
    this(
        database,
        clock,
        new Teams(database, clock).create(name, account, Role.EMBASSY_OFFICER).id(),
        account,
        "n-1",
        "n-2");
  }

  /** In a team that is there already; the visitors have these ids of the catalogue. */
  public MissionWorld(
      Database database,
      InstantSource clock,
      String team,
      String account,
      String firstVisitor,
      String secondVisitor) {
    this.database = database;
    this.team = team;
    this.account = account;
    var missions = new Missions(database, clock);
    var parties = new Parties(database, clock);
    var plan = new MeetingPlan(database, clock);
    aftermath =
        new Aftermath(
            missions, parties, plan, new Outcomes(database, clock), new FollowUps(database, clock));
    mission =
        missions.create(
            new Mission(
                "",
                team,
                MissionKind.DELEGATION,
                "Semaine de l’air",
                "qualité de l’air",
                "CN",
                ZoneId.of("Asia/Shanghai"),
                LocalDate.parse("2027-03-15"),
                LocalDate.parse("2027-03-19"),
                List.of("fr", "zh"),
                null,
                MissionState.PUBLISHED,
                0),
            account);
    missions.lay(team, mission.id(), calendar(), account);
    var visitors =
        List.of(
            add(party(Side.VISITOR, "Aérovent", "", firstVisitor, "l-1")),
            add(party(Side.VISITOR, "Membrasol", "", secondVisitor, null)));
    var hosts =
        List.of(
            add(party(Side.HOST, "Suzhou Park", "苏州工业园区", null, null)),
            add(party(Side.HOST, "Tongji", "同济大学", null, null)));
    parties.wish(
        team,
        mission.id(),
        new PartyWish(
            visitors.get(1).id(), hosts.get(1).id(), Asks.OFFICER, WishKind.LIKE, 6, "air"));
    plan.replace(
        team,
        mission.id(),
        List.of(
            meeting(visitors.get(0), hosts.get(0), "s1"),
            meeting(visitors.get(0), hosts.get(1), "s2"),
            meeting(visitors.get(1), hosts.get(0), "s3")),
        account);
    meetings = story().meetings().stream().map(MeetingStory::meeting).toList(); // by day and time
  }

  private static Calendar calendar() {
    var slots = new ArrayList<Calendar.Slot>();
    IntStream.rangeClosed(1, 4)
        .forEach(
            n ->
                slots.add(
                    new Calendar.Slot(
                        "s" + n,
                        LocalDate.parse(n <= 2 ? "2027-03-15" : "2027-03-16"),
                        n % 2,
                        LocalTime.of(8 + n, 0),
                        LocalTime.of(8 + n, 45))));
    return new Calendar(
        List.of(new Calendar.City("suzhou", "Suzhou", "苏州")),
        List.of(),
        slots,
        List.of(new Calendar.Seat("t1", "suzhou", "Table 1", "", "")));
  }

  private Party add(Party party) {
    return aftermath.parties().add(team, mission.id(), party, account).orElseThrow();
  }

  private static Party party(
      Side side,
      String name,
      String local,
      @Nullable String organisation,
      @Nullable String partner) {
    return new Party(
        "",
        side,
        name,
        local,
        organisation,
        partner,
        side == Side.HOST ? "suzhou" : null,
        side == Side.HOST ? List.of("zh") : List.of("fr"),
        Party.UNLIMITED,
        6,
        List.of(),
        side == Side.HOST && name.equals("Tongji") ? PartyState.PROPOSED : PartyState.CONFIRMED,
        side == Side.HOST ? "M. Chen" : "",
        side == Side.HOST ? "chen@example.org" : "",
        side == Side.HOST ? "苏州市星湖街1号" : "",
        "",
        "",
        0);
  }

  private static PlannedMeeting meeting(Party visitor, Party host, String slot) {
    return new PlannedMeeting(
        "", visitor.id(), host.id(), slot, "t1", null, false, MeetingState.PLANNED, 0, "");
  }

  /** All that became of the mission. */
  public MissionStory story() {
    return aftermath.story(mission);
  }

  /** Says that a meeting was held, with what came of it. */
  public boolean held(int nth, String notes, String nextStep, Result... results) {
    var known = story().meetings().get(nth).outcome();
    return aftermath
        .outcomes()
        .keep(
            team,
            mission.id(),
            new Outcome(
                known.meeting(),
                Absence.NOBODY,
                notes,
                2,
                3,
                nextStep,
                "",
                null,
                List.of(results),
                known.version()),
            MeetingState.HELD,
            account);
  }

  /** Says how things stand. */
  public boolean follow(int nth, int months, FollowState state) {
    return aftermath
        .followUps()
        .keep(
            team,
            mission.id(),
            new FollowUp(
                meetings.get(nth).id(), months, state, "", LocalDate.parse("2027-07-01"), 0),
            account);
  }

  /** Who is to be reminded when it is another time. */
  public Reminders reminders(InstantSource other) {
    return new Reminders(database, other);
  }
}
