package fr.passerelle.delegation.programme;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.delegation.Engagement;
import fr.passerelle.delegation.Host;
import fr.passerelle.delegation.Meeting;
import fr.passerelle.delegation.Pair;
import fr.passerelle.delegation.Participant;
import fr.passerelle.delegation.UnmetWishes;
import fr.passerelle.delegation.Unplaced;
import fr.passerelle.delegation.Wish;
import fr.passerelle.delegation.mission.Asks;
import fr.passerelle.delegation.mission.Calendar;
import fr.passerelle.delegation.mission.Mission;
import fr.passerelle.delegation.mission.MissionKind;
import fr.passerelle.delegation.mission.MissionState;
import fr.passerelle.delegation.mission.Party;
import fr.passerelle.delegation.mission.PartyState;
import fr.passerelle.delegation.mission.PartyWish;
import fr.passerelle.delegation.mission.Side;
import fr.passerelle.delegation.mission.WishKind;
import fr.passerelle.delegation.seminar.Session;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a mission asks of the solver, and where a single meeting can be. */
@NullMarked
class MissionInstanceTest {

  private static final LocalDate DAY = LocalDate.of(2027, 3, 15);

  private static final Mission MISSION =
      new Mission(
          "m",
          "t",
          MissionKind.DELEGATION,
          "Semaine",
          "",
          "CN",
          ZoneId.of("Asia/Shanghai"),
          DAY,
          DAY,
          List.of("fr"),
          null,
          MissionState.PLANNING,
          1);

  /** Four slots with a pause after the second; two cities, a table in each. */
  private static final Calendar CALENDAR =
      new Calendar(
          List.of(
              new Calendar.City("wuhan", "Wuhan", "武汉"), new Calendar.City("pekin", "Pékin", "")),
          List.of(new Calendar.Travel("wuhan", "pekin", 2)),
          IntStream.of(0, 1, 3, 4).mapToObj(MissionInstanceTest::slot).toList(),
          List.of(
              new Calendar.Seat("w1", "wuhan", "Salle", "", ""),
              new Calendar.Seat("p1", "pekin", "Salle", "", "")));

  private static Calendar.Slot slot(int nth) {
    var start = LocalTime.of(9 + nth, 0);
    return Calendar.Slot.at(DAY, nth, start, start.plusMinutes(45));
  }

  private static String at(int nth) {
    return slot(nth).id();
  }

  private static Party party(
      String id, Side side, @Nullable String city, List<String> languages, List<String> absent) {
    return new Party(
        id,
        side,
        id,
        "",
        null,
        null,
        city,
        languages,
        8,
        3,
        absent,
        PartyState.CONFIRMED,
        "",
        "",
        "",
        "",
        "",
        1);
  }

  private static final List<Party> PARTIES =
      List.of(
          party("v", Side.VISITOR, null, List.of("fr"), List.of(at(4))),
          party("w", Side.VISITOR, null, List.of("fr", "zh"), List.of()),
          party("h", Side.HOST, "wuhan", List.of("zh"), List.of()),
          party("k", Side.HOST, "pekin", List.of("zh"), List.of()),
          party("lost", Side.HOST, null, List.of("zh"), List.of()),
          party("i", Side.INTERPRETER, null, List.of("fr", "zh"), List.of()));

  private static PartyWish wish(String visitor, String host, Asks asks, WishKind kind, int value) {
    return new PartyWish(visitor, host, asks, kind, value, "");
  }

  private static final List<PartyWish> WISHES =
      List.of(
          wish("v", "h", Asks.OFFICER, WishKind.LIKE, 7),
          wish("v", "h", Asks.HOST, WishKind.LIKE, 4),
          wish("w", "k", Asks.OFFICER, WishKind.MUST, 10),
          wish("w", "h", Asks.HOST, WishKind.NEVER, 1),
          wish("w", "h", Asks.OFFICER, WishKind.LIKE, 3),
          wish("w", "lost", Asks.OFFICER, WishKind.LIKE, 3));

  private static MissionInstance made(boolean isOneCityADay) {
    return MissionInstance.of(
        new MissionInstance.Brief(MISSION, CALENDAR, PARTIES, WISHES, isOneCityADay));
  }

  @Test
  void peopleComeWithTheirSlotsCapsAndLanguages() {
    var instance = made(false).instance();
    assertThat(instance.visitors())
        .first()
        .isEqualTo(new Participant("v", "v", List.of("fr"), List.of(at(0), at(1), at(3)), 8, 3));
    assertThat(instance.hosts()).extracting(Host::id).containsExactly("h", "k");
    assertThat(instance.interpreters()).extracting(Participant::id).containsExactly("i");
    assertThat(instance.slots()).extracting(slot -> slot.index()).containsExactly(0, 1, 3, 4);
  }

  @Test
  void theWishesOfAllAddUpAndOneNoIsANo() {
    var instance = made(false).instance();
    assertThat(instance.wishes())
        .containsExactly(new Wish("v", "h", 11), new Wish("w", "k", 10), new Wish("w", "h", 3));
    assertThat(instance.must()).containsExactly(new Pair("w", "k"));
    assertThat(instance.never()).containsExactly(new Pair("w", "h"));
  }

  @Test
  void whoStaysInOneCityADayTravelsOnNone() {
    assertThat(made(false).instance().travelSlots("pekin", "wuhan")).isEqualTo(2);
    assertThat(made(true).instance().travelSlots("pekin", "wuhan")).isGreaterThan(63);
  }

  @Test
  void whatIsMissingIsNamedAndOnlyTheGravestBlocks() {
    var made = made(false);
    assertThat(made.isReady()).isTrue();
    assertThat(made.lacks()).containsExactly(Lack.of(Lack.Kind.HOST_WITHOUT_CITY, "lost"));
    var empty =
        MissionInstance.of(
            new MissionInstance.Brief(MISSION, Calendar.EMPTY, List.of(), List.of(), false));
    assertThat(empty.isReady()).isFalse();
    assertThat(empty.lacks())
        .extracting(Lack::kind)
        .contains(Lack.Kind.NO_CITIES, Lack.Kind.NO_SLOTS, Lack.Kind.NO_VISITORS);
  }

  @Test
  void aPairWithoutACommonLanguageIsGivenAnInterpreter() {
    var placed =
        new Placing(made(false).instance())
            .at(at(0), new Meeting("v", "h", "", "", null), List.of());
    assertThat(placed.meeting()).isEqualTo(new Meeting("v", "h", at(0), "w1", "i"));
    assertThat(placed.isFree()).isTrue();
  }

  @Test
  void eachBrokenRuleIsToldOfThePairTheSlotAndTheOther() {
    var placing = new Placing(made(false).instance());
    var others = List.of(new Meeting("v", "h", at(0), "w1", "i"));
    assertThat(placing.at(at(1), new Meeting("v", "k", "", "", null), others).clashes())
        .contains(new Clash(Clash.Kind.TRAVEL, "v", "h", at(1), 2));
    assertThat(placing.at(at(3), new Meeting("v", "k", "", "", null), others).isFree())
        .as("the pause counts as well")
        .isTrue();
    assertThat(placing.at(at(0), new Meeting("w", "h", "", "", null), others).clashes())
        .extracting(Clash::kind)
        .containsExactlyInAnyOrder(Clash.Kind.NEVER, Clash.Kind.BUSY, Clash.Kind.NO_TABLE);
    assertThat(placing.at(at(4), new Meeting("v", "h", "", "", null), List.of()).clashes())
        .containsExactly(new Clash(Clash.Kind.ABSENT, "v", "", at(4), 0));
  }

  @Test
  void eachUnmetWishOfAPlanThatWasMadeByHandHasItsReason() {
    var unmet =
        UnmetWishes.of(made(false).instance(), List.of(new Meeting("w", "k", at(0), "p1", null)));
    assertThat(unmet)
        .extracting(Unplaced::pair, Unplaced::code)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(new Pair("v", "h"), "city-change"),
            org.assertj.core.groups.Tuple.tuple(new Pair("w", "h"), "never"));
  }

  private static Session session(String id, int from, int to, String city, String speaker) {
    return new Session(
        id,
        "Capteurs",
        "",
        "",
        DAY,
        LocalTime.of(9 + from, 10),
        LocalTime.of(9 + to, 10),
        "Salle",
        city,
        0,
        "",
        List.of(new Session.Talk(speaker, "", 20)),
        List.of("v"),
        1);
  }

  private static MissionInstance with(Calendar calendar, Session... sessions) {
    return MissionInstance.of(
        new MissionInstance.Brief(MISSION, calendar, PARTIES, WISHES, false, List.of(sessions)));
  }

  @Test
  void whoSpeaksAtOrAttendsASessionIsNotGivenItsSlots() {
    var made = with(CALENDAR, session("s", 0, 1, "wuhan", " H "));
    assertThat(made.instance().engagements())
        .as("v attends, h speaks")
        .containsExactlyInAnyOrder(
            new Engagement("s", "v", "wuhan", DAY.toString(), 0, 1),
            new Engagement("s", "h", "wuhan", DAY.toString(), 0, 1));
    var placing = new Placing(made.instance());
    var meeting = new Meeting("v", "h", "", "", null);
    assertThat(placing.at(at(0), meeting, List.of()).clashes())
        .contains(
            new Clash(Clash.Kind.SESSION, "v", "s", at(0), 0),
            new Clash(Clash.Kind.SESSION, "h", "s", at(0), 0));
    assertThat(placing.at(at(3), meeting, List.of()).isFree()).isTrue();
  }

  @Test
  void theWayFromASessionInAnotherCityIsReckoned() {
    var made = with(CALENDAR, session("s", 0, 1, "pekin", "nobody"));
    var placing = new Placing(made.instance());
    assertThat(placing.at(at(3), new Meeting("v", "h", "", "", null), List.of()).clashes())
        .containsExactly(new Clash(Clash.Kind.SESSION_TRAVEL, "v", "s", at(3), 2));
  }

  @Test
  void aSessionOfWhichNobodySaysTheCityIsNamedUnlessItsDayIsForOne() {
    var session = session("s", 0, 1, "", "nobody");
    assertThat(with(CALENDAR, session).lacks())
        .contains(Lack.of(Lack.Kind.SESSION_WITHOUT_CITY, "s"));
    var inWuhan =
        new Calendar(
            CALENDAR.cities(),
            CALENDAR.travel(),
            CALENDAR.slots().stream().map(slot -> slot.in("wuhan")).toList(),
            CALENDAR.seats());
    var made = with(inWuhan, session);
    assertThat(made.lacks()).extracting(Lack::kind).containsOnly(Lack.Kind.HOST_WITHOUT_CITY);
    assertThat(made.instance().engagements().getFirst().city()).isEqualTo("wuhan");
    assertThat(
            new Placing(made.instance())
                .at(at(3), new Meeting("w", "k", "", "", null), List.of())
                .clashes())
        .contains(new Clash(Clash.Kind.SLOT_ELSEWHERE, "wuhan", "pekin", at(3), 0));
  }
}
