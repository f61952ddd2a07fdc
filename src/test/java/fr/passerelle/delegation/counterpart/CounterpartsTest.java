package fr.passerelle.delegation.counterpart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

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
import fr.passerelle.language.Language;
import fr.passerelle.storage.Database;
import fr.passerelle.storage.Dialect;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@NullMarked
@TestInstance(Lifecycle.PER_CLASS)
class CounterpartsTest {

  private static final Instant NOW = Instant.parse("2026-11-28T08:00:00Z");
  private static final Town WUHAN = new Town("Wuhan", "武汉", List.of("Wuhan", "武汉"));

  /** A database with two teams, at a time. */
  private record Place(Database database, String team, String other, String account, Instant now) {

    InstantSource clock() {
      return InstantSource.fixed(now);
    }

    Place at(String then) {
      return new Place(database, team, other, account, Instant.parse(then));
    }

    Missions missions() {
      return new Missions(database, clock());
    }

    Parties parties() {
      return new Parties(database, clock());
    }

    Counterparts counterparts() {
      return new Counterparts(database, clock());
    }

    Invitations invitations() {
      return new Invitations(database, clock());
    }

    NeverList never() {
      return new NeverList(database, clock());
    }

    Mission mission(String firstDay) {
      var first = LocalDate.parse(firstDay);
      return missions()
          .create(
              new Mission(
                  "",
                  team,
                  MissionKind.DELEGATION,
                  "COOPOL " + first.getYear(),
                  "qualité de l’air",
                  "CN",
                  ZoneId.of("Asia/Shanghai"),
                  first,
                  first.plusDays(4),
                  List.of("fr", "zh"),
                  null,
                  MissionState.PREPARING,
                  0),
              account);
    }

    Party visitor(Mission mission, String name) {
      return parties()
          .add(team, mission.id(), party(Side.VISITOR, name, null), account)
          .orElseThrow();
    }

    Acceptance accept(Mission mission, Party visitor, String name, @Nullable String id) {
      return accept(mission, visitor, name, id, WUHAN);
    }

    Acceptance accept(Mission mission, Party visitor, String name, @Nullable String id, Town town) {
      return counterparts()
          .accept(
              team,
              mission.id(),
              visitor.id(),
              party(Side.HOST, name, id),
              town,
              8,
              "Works on it.",
              account);
    }

    Party host(Mission mission, String name) {
      return parties().of(team, mission.id()).stream()
          .filter(one -> one.side() == Side.HOST && one.name().equals(name))
          .findFirst()
          .orElseThrow();
    }

    List<PartyWish> wishes(Mission mission) {
      return parties().wishes(team, mission.id());
    }

    String link(Mission mission, Party host) {
      return invitations()
          .make(team, mission.id(), host.id(), Language.CHINESE, "", account)
          .orElseThrow();
    }
  }

  private final Map<Dialect, Place> places = new EnumMap<>(Dialect.class);

  private static Party party(Side side, String name, @Nullable String organisation) {
    return new Party(
        "",
        side,
        name,
        "",
        organisation,
        null,
        null,
        List.of("zh"),
        Party.UNLIMITED,
        Party.UNLIMITED,
        List.of(),
        side == Side.HOST ? PartyState.PROPOSED : PartyState.CONFIRMED,
        "",
        "",
        "",
        "",
        "",
        0);
  }

  private static HostAnswer answer(boolean comes, HostAnswer.Wish... wishes) {
    return new HostAnswer(
        comes, "The dean", "武汉市八一路299号", List.of("d1s0"), List.of("zh", "en"), 4, List.of(wishes));
  }

  @BeforeAll
  void open(@TempDir Path folder) {
    for (var dialect : Dialect.values()) {
      var database = dialect.newPlace(folder).open();
      var clock = InstantSource.fixed(NOW);
      var account = new Accounts(database, clock).open("o@example.org", "O", "fr", false);
      var teams = new Teams(database, clock);
      places.put(
          dialect,
          new Place(
              database,
              teams.create("Pékin", account.id(), Role.EMBASSY_OFFICER).id(),
              teams.create("Tokyo", account.id(), Role.EMBASSY_OFFICER).id(),
              account.id(),
              NOW));
    }
  }

  @AfterAll
  void close() {
    places.values().forEach(place -> place.database().close());
  }

  private Place place(Dialect dialect) {
    return Objects.requireNonNull(places.get(dialect));
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void aCityOfSeveralNamesIsOneAndANewOneIsADayAway(Dialect dialect) {
    var place = place(dialect);
    var mission = place.mission("2029-03-12");
    var visitor = place.visitor(mission, "Tandem");
    place.accept(mission, visitor, "A", null, new Town("Beijing", "", List.of("Beijing")));
    place.accept(mission, visitor, "B", null, WUHAN);
    place.accept(mission, visitor, "C", null, new Town("Pékin", "北京", List.of("北京")));
    place.accept(mission, visitor, "D", null, new Town("Peking", "北京市", List.of("Beijing")));
    var calendar = place.missions().calendar(place.team(), mission.id());
    assertThat(calendar.cities())
        .extracting(Calendar.City::name, Calendar.City::local)
        .containsExactly(tuple("Beijing", "北京"), tuple("Wuhan", "武汉"));
    assertThat(calendar.travel())
        .containsExactly(new Calendar.Travel("beijing", "wuhan", calendar.wholeDay()));
    assertThat(place.host(mission, "D").city()).isEqualTo("beijing");
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void anAcceptedCounterpartIsAHostInACityOfTheCalendar(Dialect dialect) {
    var place = place(dialect);
    var mission = place.mission("2027-03-15");
    var one = place.visitor(mission, "ARIA");
    var other = place.visitor(mission, "SIRS");
    assertThat(place.accept(mission, one, "Wuhan University", "whu")).isEqualTo(Acceptance.ADDED);
    assertThat(place.accept(mission, other, "Wuhan University", "whu"))
        .isEqualTo(Acceptance.WISHED);
    assertThat(place.missions().calendar(place.team(), mission.id()).cities())
        .containsExactly(new Calendar.City("wuhan", "Wuhan", "武汉"));
    var host = place.host(mission, "Wuhan University");
    assertThat(host.city()).isEqualTo("wuhan");
    assertThat(place.wishes(mission))
        .hasSize(2)
        .allSatisfy(
            wish -> {
              assertThat(wish.asks()).isEqualTo(Asks.OFFICER);
              assertThat(wish.kind()).isEqualTo(WishKind.LIKE);
              assertThat(wish.value()).isEqualTo(8);
            });
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void aDroppedOneLeavesTheMissionOnceNobodyWishesIt(Dialect dialect) {
    var place = place(dialect);
    var mission = place.mission("2027-03-15");
    var one = place.visitor(mission, "ARIA");
    var other = place.visitor(mission, "SIRS");
    place.accept(mission, one, "Wuhan University", "whu");
    place.accept(mission, other, "Wuhan University", "whu");
    var who = new Somebody("whu", "Wuhan University");
    drop(place, mission, one, who);
    assertThat(place.wishes(mission)).hasSize(1);
    assertThat(place.host(mission, "Wuhan University").state()).isEqualTo(PartyState.PROPOSED);
    drop(place, mission, other, who);
    assertThat(place.parties().of(place.team(), mission.id()))
        .extracting(Party::side)
        .containsOnly(Side.VISITOR);
    var dropped = place.counterparts().dropped(place.team(), mission.id(), one.id());
    assertThat(dropped).extracting(PutAside::who).containsExactly(who);
    assertThat(dropped).extracting(PutAside::reason).containsExactly("a competitor");
    assertThat(place.counterparts().dropped(place.other(), mission.id(), one.id())).isEmpty();
    assertThat(place.counterparts().restore(place.other(), mission.id(), one.id(), "whu"))
        .isFalse();
    assertThat(place.counterparts().restore(place.team(), mission.id(), one.id(), "whu")).isTrue();
    assertThat(place.counterparts().dropped(place.team(), mission.id(), one.id())).isEmpty();
  }

  private static void drop(Place place, Mission mission, Party visitor, Somebody who) {
    assertThat(
            place
                .counterparts()
                .drop(
                    place.team(), mission.id(), visitor.id(), who, "a competitor", place.account()))
        .isTrue();
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void whoIsOnTheNeverListIsNotAccepted(Dialect dialect) {
    var place = place(dialect);
    var mission = place.mission("2027-03-15");
    var visitor = place.visitor(mission, "ARIA");
    place.never().put(place.team(), Somebody.of(null, "Example Works"), "owes money", "");
    assertThat(place.accept(mission, visitor, "EXAMPLE WORKS", null)).isEqualTo(Acceptance.AVOIDED);
    assertThat(place.accept(mission, visitor, "Example works", "cn-example"))
        .as("of the catalogue, under the name that was typed")
        .isEqualTo(Acceptance.AVOIDED);
    assertThat(place.never().of(place.other())).as("the list of another team").isEmpty();
    assertThat(place.never().remove(place.other(), "=example works")).isFalse();
    assertThat(place.never().remove(place.team(), "=example works")).isTrue();
    assertThat(place.accept(mission, visitor, "EXAMPLE WORKS", null)).isEqualTo(Acceptance.ADDED);
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void whoWasMetIsKnownInLaterMissionsOfTheTeam(Dialect dialect) {
    var place = place(dialect);
    var past = place.mission("2013-05-13");
    var visitor = place.visitor(past, "Limotech");
    place.accept(past, visitor, "Wuhan University", "whu");
    var host = place.host(past, "Wuhan University");
    var plan = new MeetingPlan(place.database(), place.clock());
    plan.replace(
        place.team(),
        past.id(),
        List.of(
            new PlannedMeeting(
                "",
                visitor.id(),
                host.id(),
                "d1s0",
                "t1",
                null,
                false,
                MeetingState.PLANNED,
                0,
                "")),
        null);
    var now = place.mission("2027-03-15");
    assertThat(place.counterparts().met(place.team(), now.id())).as("only planned").isEmpty();
    String meeting = plan.of(place.team(), past.id()).getFirst().id();
    plan.mark(place.team(), past.id(), meeting, MeetingState.HELD, false, "", place.account());
    assertThat(place.counterparts().met(place.team(), now.id()))
        .containsExactly(
            new Met(
                new Somebody("whu", "Wuhan University"),
                "COOPOL 2013",
                LocalDate.parse("2013-05-13"),
                "Limotech"));
    assertThat(place.counterparts().met(place.team(), past.id())).as("itself").isEmpty();
    assertThat(place.counterparts().met(place.other(), now.id())).as("another team").isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void aHostAnswersByItsLinkAndMayAnswerAgain(Dialect dialect) {
    var place = place(dialect);
    var mission = place.mission("2027-03-15");
    var visitor = place.visitor(mission, "ARIA");
    var stranger = place.visitor(mission, "SIRS");
    place.accept(mission, visitor, "Wuhan University", "whu");
    var host = place.host(mission, "Wuhan University");
    String link = place.link(mission, host);
    assertThat(place.host(mission, "Wuhan University").state()).isEqualTo(PartyState.INVITED);
    var opened = place.invitations().open(link).orElseThrow();
    assertThat(opened.proposed()).extracting(Party::name).containsExactly("ARIA");
    var wish = new HostAnswer.Wish(visitor.id(), WishKind.MUST, 9, "of use");
    var sly = new HostAnswer.Wish(stranger.id(), WishKind.MUST, 9, "");
    for (int i = 0; i < 2; i++) {
      assertThat(place.invitations().answer(link, answer(true, wish, sly))).isTrue();
      var after = place.host(mission, "Wuhan University");
      assertThat(after.state()).isEqualTo(PartyState.CONFIRMED);
      assertThat(after.absent()).containsExactly("d1s0");
      assertThat(after.most()).isEqualTo(4);
      assertThat(place.wishes(mission).stream().filter(one -> one.asks() == Asks.HOST))
          .containsExactly(
              new PartyWish(visitor.id(), host.id(), Asks.HOST, WishKind.MUST, 9, "of use"));
    }
    assertThat(place.invitations().answer(link, answer(false))).isTrue();
    assertThat(place.host(mission, "Wuhan University").state()).isEqualTo(PartyState.DECLINED);
    assertThat(place.wishes(mission)).noneMatch(one -> one.asks() == Asks.HOST);
    var invitation = place.invitations().of(place.team(), mission.id()).getFirst();
    assertThat(invitation.answeredBy()).isEqualTo("The dean");
    assertThat(invitation.answered()).isEqualTo(NOW);
    assertThat(place.invitations().of(place.other(), mission.id())).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void aLinkEnds(Dialect dialect) {
    var place = place(dialect);
    var mission = place.mission("2027-03-15");
    var visitor = place.visitor(mission, "ARIA");
    place.accept(mission, visitor, "Wuhan University", "whu");
    var host = place.host(mission, "Wuhan University");
    String first = place.link(mission, host);
    String link = place.link(mission, host);
    assertThat(place.invitations().open(first)).as("another was made").isEmpty();
    assertThat(place.invitations().open("")).isEmpty();
    var begun = place.at("2027-03-15T01:00:00Z").invitations();
    assertThat(begun.open(link).orElseThrow().isTaking()).as("the mission has begun").isFalse();
    assertThat(begun.answer(link, answer(true))).isFalse();
    assertThat(place.at("2027-03-19T15:00:00Z").invitations().open(link)).isPresent();
    assertThat(place.at("2027-03-19T16:30:00Z").invitations().open(link))
        .as("the next day has begun in Shanghai")
        .isEmpty();
    assertThat(
            place
                .invitations()
                .make(place.other(), mission.id(), host.id(), Language.FRENCH, "", place.account()))
        .as("by another team")
        .isEmpty();
    place.invitations().end(place.team(), mission.id(), host.id());
    assertThat(place.invitations().open(link)).as("it was ended").isEmpty();
  }
}
