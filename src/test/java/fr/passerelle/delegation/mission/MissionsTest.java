package fr.passerelle.delegation.mission;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.account.Accounts;
import fr.passerelle.account.Role;
import fr.passerelle.account.Teams;
import fr.passerelle.storage.Database;
import fr.passerelle.storage.Dialect;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@TestInstance(Lifecycle.PER_CLASS)
class MissionsTest {

  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-11-28T08:00:00Z"));

  /** A database with one team. */
  private record Place(Database database, String team, String account) {
    Missions missions() {
      return new Missions(database, CLOCK);
    }

    Parties parties() {
      return new Parties(database, CLOCK);
    }

    MeetingPlan plan() {
      return new MeetingPlan(database, CLOCK);
    }

    Mission mission() {
      return missions()
          .create(
              new Mission(
                  "",
                  team,
                  MissionKind.DELEGATION,
                  "COOPOL 2027",
                  "qualité de l’air",
                  "CN",
                  ZoneId.of("Asia/Shanghai"),
                  LocalDate.parse("2027-03-15"),
                  LocalDate.parse("2027-03-19"),
                  List.of("fr", "en", "zh"),
                  40_000L,
                  MissionState.PREPARING,
                  0),
              account);
    }

    Party add(Mission mission, Side side, String name) {
      return parties().add(team, mission.id(), party(side, name), account).orElseThrow();
    }
  }

  private final Map<Dialect, Place> places = new EnumMap<>(Dialect.class);

  @BeforeAll
  void open(@TempDir Path folder) {
    for (var dialect : Dialect.values()) {
      var database = dialect.newPlace(folder).open();
      var account = new Accounts(database, CLOCK).open("o@example.org", "O", "fr", false);
      var team = new Teams(database, CLOCK).create("Pékin", account.id(), Role.EMBASSY_OFFICER);
      places.put(dialect, new Place(database, team.id(), account.id()));
    }
  }

  @AfterAll
  void close() {
    places.values().forEach(place -> place.database().close());
  }

  private Place place(Dialect dialect) {
    return Objects.requireNonNull(places.get(dialect));
  }

  private static Party party(Side side, String name) {
    return new Party(
        "",
        side,
        name,
        "苏州工业园区",
        null,
        null,
        side == Side.HOST ? "suzhou" : null,
        List.of("fr"),
        Party.UNLIMITED,
        6,
        List.of(),
        PartyState.CONFIRMED,
        "",
        "",
        "",
        "",
        "",
        0);
  }

  private static PlannedMeeting meeting(Party visitor, Party host, String slot) {
    return new PlannedMeeting(
        "", visitor.id(), host.id(), slot, "t1", null, false, MeetingState.PLANNED, 0, "");
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void whatIsLaidDownIsReadBack(Dialect dialect) {
    var place = place(dialect);
    var mission = place.mission();
    var calendar =
        new Calendar(
            List.of(new Calendar.City("suzhou", "Suzhou", "苏州")),
            List.of(new Calendar.Travel("suzhou", "wuxi", 1)),
            List.of(
                new Calendar.Slot(
                    "d1s0",
                    LocalDate.parse("2027-03-15"),
                    0,
                    LocalTime.of(9, 0),
                    LocalTime.of(9, 40))),
            List.of(new Calendar.Seat("t1", "suzhou", "Salle 1", "1 Xinghu St", "星湖街1号")));
    assertThat(place.missions().lay(place.team(), mission.id(), calendar, place.account()))
        .isTrue();
    assertThat(place.missions().calendar(place.team(), mission.id())).isEqualTo(calendar);
    assertThat(place.missions().mission(place.team(), mission.id())).contains(mission);
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void anotherTeamFindsNothingOfIt(Dialect dialect) {
    var place = place(dialect);
    var mission = place.mission();
    var party = place.add(mission, Side.HOST, "Parc");
    String other = "bbbbbbbbbbbbbbbb";
    assertThat(place.missions().mission(other, mission.id())).isEmpty();
    assertThat(place.missions().calendar(other, mission.id())).isEqualTo(Calendar.EMPTY);
    assertThat(place.missions().events(other, mission.id(), 10)).isEmpty();
    assertThat(place.missions().remove(other, mission.id())).isFalse();
    assertThat(place.parties().of(other, mission.id())).isEmpty();
    assertThat(place.parties().party(other, mission.id(), party.id())).isEmpty();
    assertThat(place.parties().change(other, mission.id(), party, null)).isFalse();
    assertThat(place.plan().of(other, mission.id())).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void twoWhoChangeItAtOnceDoNotUndoEachOther(Dialect dialect) {
    var place = place(dialect);
    var mission = place.mission();
    assertThat(place.missions().change(mission, place.account())).isTrue();
    assertThat(place.missions().change(mission, place.account())).isFalse();
    var party = place.add(mission, Side.VISITOR, "Tandem");
    assertThat(place.parties().change(place.team(), mission.id(), party, null)).isTrue();
    assertThat(place.parties().change(place.team(), mission.id(), party, null)).isFalse();
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void aMeetingThatMovesKeepsItsIdAndOneThatGoesIsCancelled(Dialect dialect) {
    var place = place(dialect);
    var mission = place.mission();
    var visitor = place.add(mission, Side.VISITOR, "V");
    var one = place.add(mission, Side.HOST, "A");
    var other = place.add(mission, Side.HOST, "B");
    var plan = place.plan();
    plan.replace(
        place.team(),
        mission.id(),
        List.of(meeting(visitor, one, "s1"), meeting(visitor, other, "s2")),
        place.account());
    var before = plan.of(place.team(), mission.id());
    var moved =
        plan.replace(
            place.team(), mission.id(), List.of(meeting(visitor, one, "s3")), place.account());
    assertThat(moved).hasSize(2);
    var after = plan.of(place.team(), mission.id());
    assertThat(after)
        .extracting(PlannedMeeting::id)
        .containsExactlyInAnyOrderElementsOf(before.stream().map(PlannedMeeting::id).toList());
    assertThat(after)
        .extracting(PlannedMeeting::state)
        .containsExactlyInAnyOrder(MeetingState.PLANNED, MeetingState.CANCELLED);
    assertThat(after).allMatch(meeting -> meeting.sequence() == 1);
    var unmoved =
        plan.replace(
            place.team(), mission.id(), List.of(meeting(visitor, one, "s3")), place.account());
    assertThat(unmoved).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void aWishIsBetweenAVisitorAndAHostOfTheMission(Dialect dialect) {
    var place = place(dialect);
    var mission = place.mission();
    var visitor = place.add(mission, Side.VISITOR, "V");
    var host = place.add(mission, Side.HOST, "H");
    var wish = new PartyWish(visitor.id(), host.id(), Asks.HOST, WishKind.LIKE, 7, "");
    assertThat(place.parties().wish(place.team(), mission.id(), wish)).isTrue();
    assertThat(place.parties().wish(place.team(), place.mission().id(), wish)).isFalse();
    var swapped = new PartyWish(host.id(), visitor.id(), Asks.HOST, WishKind.LIKE, 7, "");
    assertThat(place.parties().wish(place.team(), mission.id(), swapped)).isFalse();
    assertThat(place.parties().wishes(place.team(), mission.id())).containsExactly(wish);
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void aLinkLeadsToOneMissionUntilItEnds(Dialect dialect) {
    var place = place(dialect);
    var mission = place.mission();
    var host = place.add(mission, Side.HOST, "H");
    place.parties().link(place.team(), mission.id(), host.id(), "digest " + dialect);
    assertThat(place.parties().invited("digest " + dialect))
        .get()
        .satisfies(found -> assertThat(found.party().id()).isEqualTo(host.id()));
    place.parties().link(place.team(), mission.id(), host.id(), null);
    assertThat(place.parties().invited("digest " + dialect)).isEmpty();
  }
}
