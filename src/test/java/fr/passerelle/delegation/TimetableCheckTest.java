package fr.passerelle.delegation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TimetableCheckTest {

  private static final List<String> ALL = List.of("mon0", "mon1", "mon3", "tue0");

  private static Participant person(String id, String language, List<String> available, int most) {
    return new Participant(id, id, List.of(language), available, most, 2);
  }

  /** Two cities an hour apart; Wei speaks Chinese alone, Ana French alone, Bo English alone. */
  private static final Instance MISSION =
      new Instance(
          "mission",
          List.of(new City("north", "North", ""), new City("south", "South", "")),
          Map.of("north", Map.of("south", 1), "south", Map.of("north", 2)),
          List.of(
              new Slot("mon0", "monday", 0, "", ""),
              new Slot("mon1", "monday", 1, "", ""),
              new Slot("mon3", "monday", 3, "", ""),
              new Slot("tue0", "tuesday", 0, "", "")),
          List.of(
              new MeetingTable("n1", "north"),
              new MeetingTable("n2", "north"),
              new MeetingTable("s1", "south")),
          List.of(
              person("ana", "fr", ALL, 3), person("bo", "en", List.of("mon0", "mon1", "mon3"), 9)),
          List.of(
              new Host(person("wei", "zh", ALL, 9), "north"),
              new Host(person("lea", "fr", ALL, 9), "north"),
              new Host(person("max", "en", ALL, 1), "south"),
              new Host(new Participant("eve", "eve", List.of("fr", "en"), ALL, 9, 9), "south")),
          List.of(
              new Participant("kim", "kim", List.of("fr", "zh"), ALL, 1, 9),
              new Participant("pat", "pat", List.of("en", "fr"), ALL, 9, 9)),
          List.of(new Pair("ana", "lea")),
          List.of(new Pair("bo", "wei")),
          List.of(new Wish("ana", "lea", 4), new Wish("ana", "wei", 7)),
          Instance.Options.USUAL);

  private static final TimetableCheck CHECK = new TimetableCheck(MISSION);

  private static Meeting meeting(String visitor, String host, String slot, String table) {
    return meeting(visitor, host, slot, table, null);
  }

  private static Meeting meeting(
      String visitor, String host, String slot, String table, @Nullable String interpreter) {
    return new Meeting(visitor, host, slot, table, interpreter);
  }

  private static final Meeting ANA_LEA = meeting("ana", "lea", "mon0", "n1");
  private static final Meeting ANA_WEI = meeting("ana", "wei", "mon1", "n1", "kim");

  private static List<String> conflicts(Meeting... meetings) {
    return CHECK.conflicts(List.of(meetings));
  }

  private static List<String> faults(List<Unplaced> unplaced, Meeting... meetings) {
    return CHECK.faults(new Timetable("mission", List.of(meetings), unplaced));
  }

  @Test
  void aProgrammeThatKeepsTheRulesHasNoFaults() {
    assertThat(faults(List.of(), ANA_LEA, ANA_WEI)).isEmpty();
    assertThat(conflicts(ANA_LEA, meeting("ana", "eve", "mon3", "s1"))).isEmpty();
    assertThat(CHECK.value(new Timetable("mission", List.of(ANA_LEA, ANA_WEI), List.of())))
        .isEqualTo(11);
  }

  @Test
  void aTimetableOfAnotherMissionIsNamed() {
    assertThat(CHECK.faults(new Timetable("other", List.of(ANA_LEA, ANA_WEI), List.of())))
        .containsExactly("the timetable is for \"other\", but the instance is \"mission\"");
  }

  @Test
  void anIdThatNobodyHasIsNamed() {
    assertThat(
            conflicts(
                meeting("x1", "lea", "mon0", "n1"),
                meeting("ana", "x2", "mon0", "n1"),
                meeting("ana", "lea", "x3", "n1"),
                meeting("ana", "lea", "mon0", "x4"),
                meeting("ana", "lea", "mon0", "n1", "x5")))
        .containsExactly(
            "there is no visitor \"x1\" (x1 and lea)",
            "there is no host \"x2\" (ana and x2)",
            "there is no slot \"x3\" (ana and lea)",
            "there is no table \"x4\" (ana and lea)",
            "there is no interpreter \"x5\" (ana and lea)");
  }

  @Test
  void nobodyIsInTwoMeetingsAtOnce() {
    assertThat(conflicts(ANA_LEA, meeting("ana", "wei", "mon0", "n2", "kim")))
        .containsExactly("visitor ana is in 2 meetings in mon0");
    assertThat(conflicts(meeting("ana", "eve", "mon0", "s1"), meeting("bo", "max", "mon0", "s1")))
        .containsExactly("table s1 is in 2 meetings in mon0");
    assertThat(
            conflicts(
                meeting("ana", "lea", "mon0", "n1"), meeting("bo", "lea", "mon0", "n2", "pat")))
        .containsExactly("host lea is in 2 meetings in mon0");
    assertThat(
            conflicts(
                meeting("ana", "lea", "mon0", "n1", "pat"),
                meeting("bo", "eve", "mon0", "s1", "pat")))
        .contains("interpreter pat is in 2 meetings in mon0");
  }

  @Test
  void everybodyIsAvailable() {
    assertThat(conflicts(meeting("bo", "max", "tue0", "s1")))
        .containsExactly("visitor bo is not available in tue0");
  }

  @Test
  void nobodyHasMoreMeetingsThanAllowed() {
    assertThat(
            conflicts(
                meeting("bo", "max", "mon0", "s1"), meeting("ana", "max", "tue0", "s1", "pat")))
        .containsExactly("host max has 2 meetings, more than 1");
    assertThat(conflicts(ANA_LEA, ANA_WEI, meeting("ana", "eve", "mon3", "s1")))
        .containsExactly("visitor ana has 3 meetings on monday, more than 2");
    assertThat(
            conflicts(
                ANA_WEI,
                meeting("ana", "lea", "tue0", "n1"),
                meeting("ana", "eve", "mon3", "s1"),
                meeting("ana", "max", "mon3", "s1", "pat")))
        .contains("visitor ana has 4 meetings, more than 3");
  }

  @Test
  void aPairThatMayNotMeetDoesNot() {
    assertThat(conflicts(meeting("bo", "wei", "mon0", "n1")))
        .contains("bo and wei may never meet, but do in mon0");
  }

  @Test
  void aPairThatMustMeetDoesOnce() {
    assertThat(faults(List.of(), ANA_WEI)).contains("ana and lea must meet and do not");
    assertThat(conflicts(ANA_LEA, meeting("ana", "lea", "tue0", "n1")))
        .containsExactly("ana and lea meet more than once");
  }

  @Test
  void theTableStandsInTheHostsCity() {
    assertThat(conflicts(meeting("ana", "lea", "mon0", "s1")))
        .containsExactly("ana and lea meet at table s1 in south, but the host is in north");
  }

  @Test
  void thereIsTimeToTravelEachWay() {
    assertThat(conflicts(ANA_LEA, meeting("ana", "eve", "mon1", "s1")))
        .containsExactly(
            "visitor ana cannot travel from north in mon0 to south in mon1:"
                + " 0 slots lie between, 1 are needed");
    assertThat(conflicts(meeting("ana", "eve", "mon1", "s1"), meeting("ana", "lea", "mon3", "n1")))
        .containsExactly(
            "visitor ana cannot travel from south in mon1 to north in mon3:"
                + " 1 slots lie between, 2 are needed");
    assertThat(
            conflicts(
                meeting("bo", "lea", "mon0", "n1", "pat"),
                meeting("ana", "max", "mon1", "s1", "pat")))
        .containsExactly(
            "interpreter pat cannot travel from north in mon0 to south in mon1:"
                + " 0 slots lie between, 1 are needed");
  }

  @Test
  void whoSharesNoLanguageHasAnInterpreterWhoSpeaksWithBoth() {
    assertThat(conflicts(meeting("ana", "wei", "mon0", "n1")))
        .containsExactly("ana and wei share no language and have no interpreter");
    assertThat(conflicts(meeting("ana", "wei", "mon0", "n1", "pat")))
        .containsExactly("interpreter pat shares no language with wei");
  }

  @Test
  void everyWishIsPlacedOrListedOnceWithAReason() {
    assertThat(faults(List.of(), ANA_LEA))
        .containsExactly("ana and wei wish to meet, do not, and are not listed with a reason");
    var listed = new ArrayList<Unplaced>();
    listed.add(new Unplaced.Told(new Pair("ana", "lea"), "cap-reached"));
    listed.add(new Unplaced.Told(new Pair("ana", "wei"), " "));
    listed.add(new Unplaced.NoCommonSlot(new Pair("ana", "wei")));
    listed.add(new Unplaced.NoCommonSlot(new Pair("bo", "max")));
    assertThat(faults(listed, ANA_LEA))
        .containsExactly(
            "ana and lea are listed as not placed, but meet",
            "ana and wei are listed as not placed without a reason",
            "ana and wei are listed twice as not placed",
            "bo and max are listed as not placed, but nobody wished it");
  }

  private static List<String> besideSession(Slot first, Engagement session, Meeting... meetings) {
    var slots = new java.util.ArrayList<>(MISSION.slots());
    slots.set(0, first);
    var instance =
        new Instance(
            "mission",
            MISSION.cities(),
            MISSION.travel(),
            slots,
            MISSION.tables(),
            MISSION.visitors(),
            MISSION.hosts(),
            MISSION.interpreters(),
            MISSION.must(),
            MISSION.never(),
            MISSION.wishes(),
            MISSION.options(),
            List.of(session));
    return new TimetableCheck(instance).conflicts(List.of(meetings));
  }

  @Test
  void whoIsAtASessionMeetsNobodyThenNorTooNearToItElsewhere() {
    var first = MISSION.slots().getFirst();
    assertThat(
            besideSession(first, new Engagement("talk", "ana", "north", "monday", 0, 0), ANA_LEA))
        .containsExactly("visitor ana is at talk during mon0");
    assertThat(
            besideSession(first, new Engagement("talk", "lea", "north", "monday", 0, 0), ANA_LEA))
        .containsExactly("host lea is at talk during mon0");
    assertThat(besideSession(first, new Engagement("talk", "kim", "", "monday", 1, 2), ANA_WEI))
        .containsExactly("interpreter kim is at talk during mon1");
    assertThat(
            besideSession(first, new Engagement("talk", "ana", "north", "tuesday", 0, 0), ANA_LEA))
        .isEmpty();
    assertThat(
            besideSession(first, new Engagement("talk", "ana", "south", "monday", 1, 2), ANA_LEA))
        .containsExactly(
            "visitor ana cannot travel between mon0 in north and talk in south:"
                + " 0 slots lie between, 1 are needed");
    assertThat(
            besideSession(first, new Engagement("talk", "ana", "south", "monday", 2, 2), ANA_LEA))
        .isEmpty();
  }

  @Test
  void aSlotOfACityHoldsMeetingsThereAlone() {
    var session = new Engagement("talk", "ana", "north", "tuesday", 0, 0);
    var south = new Slot("mon0", "monday", 0, "", "", "south");
    assertThat(besideSession(south, session, ANA_LEA))
        .containsExactly(
            "ana and lea meet in mon0, which is for meetings in south, but the host is in north");
    assertThat(besideSession(new Slot("mon0", "monday", 0, "", "", "north"), session, ANA_LEA))
        .isEmpty();
  }
}
