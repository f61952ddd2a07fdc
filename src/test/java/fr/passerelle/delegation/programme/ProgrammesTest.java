package fr.passerelle.delegation.programme;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.account.Accounts;
import fr.passerelle.account.Role;
import fr.passerelle.account.Teams;
import fr.passerelle.delegation.Meeting;
import fr.passerelle.delegation.mission.MeetingPlan;
import fr.passerelle.delegation.mission.MeetingState;
import fr.passerelle.delegation.mission.Mission;
import fr.passerelle.delegation.mission.MissionKind;
import fr.passerelle.delegation.mission.MissionState;
import fr.passerelle.delegation.mission.Missions;
import fr.passerelle.delegation.mission.Parties;
import fr.passerelle.delegation.mission.Party;
import fr.passerelle.delegation.mission.PartyState;
import fr.passerelle.delegation.mission.PlannedMeeting;
import fr.passerelle.delegation.mission.Side;
import fr.passerelle.storage.Dialect;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is kept of how programmes are made and told. */
@NullMarked
class ProgrammesTest {

  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-11-28T08:00:00Z"));

  private static Party party(Side side) {
    return new Party(
        "",
        side,
        side.code(),
        "",
        null,
        null,
        null,
        List.of("fr"),
        8,
        8,
        List.of(),
        PartyState.CONFIRMED,
        "",
        "",
        "",
        "",
        "",
        0);
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void whatWasToldStaysAsItWasWhenThePlanChanges(Dialect dialect, @TempDir Path folder) {
    try (var database = dialect.newPlace(folder).open()) {
      var account = new Accounts(database, CLOCK).open("o@example.org", "O", "fr", false).id();
      String team = new Teams(database, CLOCK).create("A", account, Role.EMBASSY_OFFICER).id();
      var missions = new Missions(database, CLOCK);
      var day = LocalDate.of(2027, 3, 15);
      String mission =
          missions
              .create(
                  new Mission(
                      "",
                      team,
                      MissionKind.DELEGATION,
                      "Semaine",
                      "",
                      "CN",
                      ZoneId.of("Asia/Shanghai"),
                      day,
                      day,
                      List.of("fr"),
                      null,
                      MissionState.PLANNING,
                      0),
                  account)
              .id();
      var parties = new Parties(database, CLOCK);
      String visitor = parties.add(team, mission, party(Side.VISITOR), account).orElseThrow().id();
      String host = parties.add(team, mission, party(Side.HOST), account).orElseThrow().id();
      var plan = new MeetingPlan(database, CLOCK);
      var programmes = new Programmes(database, CLOCK);
      assertThat(programmes.settings(team, mission)).isEqualTo(Programmes.Settings.USUAL);
      assertThat(programmes.published(team, mission)).isEmpty();

      plan.replace(team, mission, List.of(meeting(visitor, host, "s1")), account);
      assertThat(programmes.publish("another", mission, account)).isFalse();
      assertThat(programmes.publish(team, mission, account)).isTrue();
      programmes.set(team, mission, new Programmes.Settings(true, 12));
      plan.replace(team, mission, List.of(meeting(visitor, host, "s2")), account);

      var published = programmes.published(team, mission).orElseThrow();
      assertThat(published.at()).isEqualTo(CLOCK.instant());
      assertThat(published.meetings()).containsExactly(new Meeting(visitor, host, "s1", "t", null));
      var told = Told.of(plan.of(team, mission), published.told());
      assertThat(told.told()).extracting(PlannedMeeting::slot).containsExactly("s1");
      assertThat(told.told()).extracting(PlannedMeeting::sequence).containsExactly(0L);
      assertThat(told.plan()).extracting(PlannedMeeting::sequence).containsExactly(1L);
      assertThat(told.pending()).containsExactly(told.plan().getFirst().id());
      programmes.organise("another", mission, "x@example.org");
      assertThat(programmes.organiser(team, mission)).isEmpty();
      programmes.organise(team, mission, "o@example.org");
      assertThat(programmes.organiser(team, mission)).isEqualTo("o@example.org");
      assertThat(programmes.settings(team, mission)).isEqualTo(new Programmes.Settings(true, 12));
      assertThat(programmes.published("another", mission)).isEmpty();
      assertThat(missions.mission(team, mission))
          .get()
          .extracting(Mission::state)
          .isEqualTo(MissionState.PUBLISHED);
    }
  }

  private static PlannedMeeting meeting(String visitor, String host, String slot) {
    return new PlannedMeeting(
        "", visitor, host, slot, "t", null, false, MeetingState.PLANNED, 0, "");
  }
}
