package fr.passerelle.delegation.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.delegation.agenda.Agenda.Appointment;
import fr.passerelle.delegation.agenda.Agenda.Drive;
import fr.passerelle.delegation.agenda.Agenda.Entry;
import fr.passerelle.delegation.agenda.Agenda.Pause;
import fr.passerelle.delegation.agenda.Agenda.Sitting;
import fr.passerelle.delegation.agenda.Agenda.Transfer;
import fr.passerelle.delegation.mission.MeetingState;
import fr.passerelle.delegation.mission.Party;
import fr.passerelle.delegation.mission.PlannedMeeting;
import fr.passerelle.delegation.seminar.Session;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AgendasTest {

  private static final Agendas AGENDAS = new Agendas(SampleMission.programme());

  private static List<String> told(String party, int day) {
    return AGENDAS.of(party).orElseThrow().days().get(day).entries().stream()
        .map(AgendasTest::told)
        .toList();
  }

  private static String told(Entry entry) {
    String hours =
        entry.span().starts().toLocalTime() + "-" + entry.span().ends().toLocalTime() + " ";
    return hours
        + switch (entry) {
          case Appointment one -> one.visitor().name() + "/" + one.host().name();
          case Transfer way -> {
            var trip = way.trip();
            yield way.from().city()
                + ">"
                + way.to().city()
                + (way.isOvernight() ? " overnight" : "")
                + (trip == null ? "" : " " + trip.vehicle().name());
          }
          case Sitting one -> "session " + one.session().fr() + (one.isHeard() ? " speaking" : "");
          case Pause pause -> pause.isLunch() ? "lunch" : "pause";
          case Drive(Trip trip) -> trip.riders().stream().map(Party::name).toList().toString();
        };
  }

  @Test
  void aVisitorMeetsTravelsAndEatsInTurn() {
    assertThat(told("aria", 0))
        .containsExactly(
            "09:00-09:40 ARIA Technologies/Soochow University",
            "09:50-10:30 ARIA Technologies/Suzhou Institute of Nano-Tech and Nano-Bionics",
            "10:30-14:50 Suzhou>Wuxi Minibus 1",
            "11:20-14:00 lunch",
            "14:50-15:30 ARIA Technologies/Jiangnan University");
  }

  @Test
  void aWayToTheNextDaysCityIsToldTheEveningBefore() {
    assertThat(told("limotech", 0)).endsWith("14:40-09:00 Wuxi>Suzhou overnight Minibus 1");
    assertThat(told("limotech", 1))
        .startsWith("09:00-09:40 Limotech/Suzhou Institute of Nano-Tech and Nano-Bionics");
  }

  @Test
  void thoseWhoGoTheSameWayRideTogetherWhileThereAreSeats() {
    var trips = AGENDAS.of("bus1").orElseThrow().trips();
    assertThat(trips.getFirst().riders()).extracting(Party::id).containsExactly("aria", "limotech");
    assertThat(trips.getFirst().seats()).as("a tandem is two").isEqualTo(3);
    assertThat(trips.getFirst().span().starts().toLocalTime()).isEqualTo(LocalTime.of(10, 30));
    assertThat(trips.getFirst().span().ends().toLocalTime())
        .as("two slots of travel")
        .isEqualTo(LocalTime.of(11, 50));
    assertThat(AGENDAS.of("bus2").orElseThrow().days()).isEmpty();
  }

  @Test
  void aHostStaysWhereItIs() {
    assertThat(told("soochow", 0))
        .containsExactly(
            "09:00-09:40 ARIA Technologies/Soochow University",
            "09:50-10:30 Limotech/Soochow University",
            "11:20-14:00 lunch");
  }

  @Test
  void anInterpreterHasTheMeetingsThatItSitsIn() {
    assertThat(AGENDAS.of("words").orElseThrow().appointments())
        .extracting(one -> one.meeting().id())
        .containsExactly("m1", "m3", "m6");
    assertThat(told("words", 0)).contains("09:40-14:50 Suzhou>Wuxi");
  }

  @Test
  void aSessionIsInTheAgendasOfWhoSpeaksAndWhoAttendsWithTheWayToIt() {
    var session =
        new Session(
            "s",
            "Ouverture",
            "",
            "",
            LocalDate.parse("2027-03-15"),
            LocalTime.of(11, 30),
            LocalTime.of(13, 0),
            "Salle",
            "wuxi",
            0,
            "Soochow university",
            List.of(),
            List.of("aria"),
            1);
    var agendas =
        new Agendas(
            new Programme(
                SampleMission.mission("team"),
                SampleMission.calendar(),
                SampleMission.parties(),
                SampleMission.meetings(),
                List.of(session),
                java.util.Set.of()));
    assertThat(entries(agendas, "aria"))
        .as("no lunch while it lasts, and the way to Wuxi before it")
        .containsExactly(
            "09:00-09:40 ARIA Technologies/Soochow University",
            "09:50-10:30 ARIA Technologies/Suzhou Institute of Nano-Tech and Nano-Bionics",
            "10:30-11:30 Suzhou>Wuxi Minibus 1",
            "11:30-13:00 session Ouverture",
            "14:50-15:30 ARIA Technologies/Jiangnan University");
    assertThat(entries(agendas, "soochow")).contains("11:30-13:00 session Ouverture speaking");
    assertThat(entries(agendas, "limotech")).noneMatch(one -> one.contains("session"));
  }

  private static List<String> entries(Agendas agendas, String party) {
    return agendas.of(party).orElseThrow().days().getFirst().entries().stream()
        .map(AgendasTest::told)
        .toList();
  }

  @Test
  void aCancelledMeetingIsNotHeldButToldApart() {
    var agenda = AGENDAS.of("cti").orElseThrow();
    assertThat(agenda.days()).isEmpty();
    assertThat(agenda.cancelled()).extracting(one -> one.meeting().id()).containsExactly("m7");
    assertThat(AGENDAS.of("soochow").orElseThrow().appointments()).hasSize(2);
  }

  @Test
  void anAddressThatATableLacksIsTheHostsOwn() {
    var meetings = new ArrayList<>(SampleMission.meetings());
    meetings.add(
        SampleMission.meeting("m8", "cti", "jiangnan", "d1s0", "gone", null, MeetingState.PLANNED));
    var agendas =
        new Agendas(
            new Programme(
                SampleMission.mission("team"),
                SampleMission.calendar(),
                SampleMission.parties(),
                meetings));
    var venue = agendas.of("cti").orElseThrow().appointments().getFirst().venue();
    assertThat(venue.address()).isEqualTo("1800 Lihu Avenue");
    assertThat(venue.city()).isEqualTo("Wuxi");
  }

  @Test
  void aMeetingWhoseSlotIsGoneIsInNoAgendaAndSaidToBeAstray() {
    var meetings =
        List.of(
            SampleMission.meeting(
                "m1", "aria", "soochow", "d7s0", "t1", null, MeetingState.PLANNED));
    var agendas =
        new Agendas(
            new Programme(
                SampleMission.mission("team"),
                SampleMission.calendar(),
                SampleMission.parties(),
                meetings));
    assertThat(agendas.planned()).isEmpty();
    assertThat(agendas.astray()).extracting(PlannedMeeting::id).containsExactly("m1");
  }

  @Test
  void theHoursAtHomeFollowTheChangeOfTheClock() {
    var friday = LocalDate.parse("2027-03-26");
    var monday = LocalDate.parse("2027-03-29");
    var agendas =
        new Agendas(
            new Programme(
                SampleMission.mission("team"),
                SampleMission.calendar(friday, monday),
                SampleMission.parties(),
                List.of(
                    SampleMission.meeting(
                        "m1", "aria", "soochow", "d0s0", "t1", null, MeetingState.PLANNED),
                    SampleMission.meeting(
                        "m2", "aria", "nano", "d1s0", "t2", null, MeetingState.PLANNED))));
    assertThat(agendas.of("aria").orElseThrow().appointments())
        .extracting(one -> one.span().in(Agendas.HOME).starts().toLocalTime())
        .containsExactly(LocalTime.of(2, 0), LocalTime.of(3, 0));
  }

  @Test
  void theOrderInWhichThingsAreReadChangesNothing() {
    for (int seed = 0; seed < 20; seed++) {
      var parties = new ArrayList<>(SampleMission.parties());
      var meetings = new ArrayList<>(SampleMission.meetings());
      Collections.shuffle(parties, new Random(seed));
      Collections.shuffle(meetings, new Random(seed));
      var other =
          new Agendas(
              new Programme(
                  SampleMission.mission("team"), SampleMission.calendar(), parties, meetings));
      assertThat(other.all()).isEqualTo(AGENDAS.all());
    }
  }

  @Test
  void noVehicleIsInTwoPlacesAtOnceNorHoldsMoreThanItsSeats() {
    for (int seed = 0; seed < 200; seed++) {
      var random = new Random(seed);
      var meetings = new ArrayList<PlannedMeeting>();
      var slots = SampleMission.calendar().slots();
      for (String visitor : List.of("aria", "limotech", "cti")) {
        for (var slot : slots) {
          if (random.nextInt(3) == 0) {
            boolean isWuxi = random.nextBoolean();
            meetings.add(
                SampleMission.meeting(
                    visitor + slot.id(),
                    visitor,
                    isWuxi ? "jiangnan" : "soochow",
                    slot.id(),
                    isWuxi ? "w1" : "t1",
                    null,
                    MeetingState.PLANNED));
          }
        }
      }
      var agendas =
          new Agendas(
              new Programme(
                  SampleMission.mission("team"),
                  SampleMission.calendar(),
                  SampleMission.parties(),
                  meetings));
      for (String bus : List.of("bus1", "bus2")) {
        var agenda = agendas.of(bus).orElseThrow();
        var trips = agenda.trips();
        assertThat(trips)
            .allMatch(trip -> trip.seats() <= agenda.party().most(), "seats in seed " + seed);
        IntStream.range(1, trips.size())
            .forEach(
                i ->
                    assertThat(trips.get(i).span().starts())
                        .isAfterOrEqualTo(trips.get(i - 1).span().ends()));
      }
      for (String visitor : List.of("aria", "limotech", "cti")) {
        agendas.of(visitor).orElseThrow().days().stream()
            .flatMap(day -> day.entries().stream())
            .filter(Transfer.class::isInstance)
            .map(Transfer.class::cast)
            .filter(way -> way.trip() != null)
            .forEach(
                way -> {
                  assertThat(way.trip().span().starts()).isAfterOrEqualTo(way.span().starts());
                  assertThat(way.trip().span().ends()).isBeforeOrEqualTo(way.span().ends());
                });
      }
    }
  }
}
