package fr.passerelle.delegation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.passerelle.delegation.MeetingScheduler.Task;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class MeetingSchedulerTest {

  private static final MeetingScheduler SCHEDULER = new MeetingScheduler();
  private static final GeneratedMission.Size USUAL = new GeneratedMission.Size(40, 60, 3, 8, 3);

  private static Timetable solved(Task task, long steps) {
    return SCHEDULER.schedule(task, new Effort.Steps(steps), _ -> {}, () -> false);
  }

  private static List<String> faults(Instance instance, Timetable timetable) {
    return new TimetableCheck(instance).faults(timetable);
  }

  @Nested
  class AProgramme {

    @Test
    void breaksNoRuleInTwoHundredMissionsDrawnByLot() {
      for (long seed = 1; seed <= 200; seed++) {
        var instance = GeneratedMission.small(seed);
        var timetable = solved(Task.of(instance), 2_000);
        assertThat(faults(instance, timetable)).as("seed %d", seed).isEmpty();
      }
    }

    @Test
    void breaksNoRuleWhereSessionsKeepPeopleAndDaysAreForACity() {
      int kept = 0;
      for (long seed = 1; seed <= 80; seed++) {
        var plain = GeneratedMission.small(seed);
        var instance = GeneratedMission.withSessions(plain, seed);
        var timetable = solved(Task.of(instance), 2_000);
        assertThat(faults(instance, timetable)).as("seed %d", seed).isEmpty();
        var blind = solved(Task.of(plain), 500).meetings();
        kept += new TimetableCheck(instance).conflicts(blind).isEmpty() ? 0 : 1;
        if (seed % 10 == 0) {
          assertThat(ValueBound.of(instance).value())
              .isGreaterThanOrEqualTo(new TimetableCheck(instance).value(timetable));
        }
      }
      assertThat(kept).as("programmes that know of no session break rules").isGreaterThan(60);
    }

    @Test
    void spreadsOverTheDaysOfAVisitorWithoutLosingAMeeting() {
      var instance = threeDays();
      var timetable = solved(Task.of(instance), 2_000);
      assertThat(faults(instance, timetable)).isEmpty();
      assertThat(timetable.meetings()).hasSize(9);
      assertThat(perDay(timetable, "all-week")).containsExactlyInAnyOrder(2L, 2L, 2L);
      assertThat(perDay(timetable, "one-day")).as("whose days do not allow it").containsExactly(3L);
    }

    private static java.util.Collection<Long> perDay(Timetable timetable, String visitor) {
      return timetable.meetings().stream()
          .filter(one -> one.visitor().equals(visitor))
          .collect(
              java.util.stream.Collectors.groupingBy(
                  one -> one.slot().substring(0, 2), java.util.stream.Collectors.counting()))
          .values();
    }

    /** Somebody who is there for three days of six slots, and somebody for the first alone. */
    private static Instance threeDays() {
      var slots = new ArrayList<Slot>();
      for (int day = 0; day < 3; day++) {
        for (int place = 0; place < 6; place++) {
          slots.add(new Slot("d" + day + "s" + place, "day " + day, place, "", ""));
        }
      }
      var all = slots.stream().map(Slot::id).toList();
      var english = List.of("en");
      var hosts = new ArrayList<Host>();
      var wishes = new ArrayList<Wish>();
      for (int i = 0; i < 6; i++) {
        hosts.add(new Host(new Participant("h" + i, "", english, all, 9, 9), "c"));
        wishes.add(new Wish("all-week", "h" + i, 5));
        if (i < 3) {
          wishes.add(new Wish("one-day", "h" + i, 5));
        }
      }
      return new Instance(
          "three days",
          List.of(new City("c", "City", "")),
          java.util.Map.of(),
          slots,
          List.of(new MeetingTable("t0", "c"), new MeetingTable("t1", "c")),
          List.of(
              new Participant("all-week", "", english, all, 9, 9),
              new Participant("one-day", "", english, all.subList(0, 6), 9, 9)),
          hosts,
          List.of(),
          List.of(),
          List.of(),
          wishes,
          Instance.Options.USUAL);
    }

    @Test
    void isWorthAlmostWhatNoneCanExceed() {
      var instance = ReferenceMission.of(42);
      var timetable = solved(Task.of(instance), 200_000);
      assertThat(faults(instance, timetable)).isEmpty();
      assertThat(new TimetableCheck(instance).value(timetable)).isGreaterThan(95 * 28_312 / 100);
    }

    @Test
    void isTheSameForEqualSeedsAndSteps() {
      var instance = GeneratedMission.of(3, USUAL);
      var task = new Task(instance, List.of(), 0, 5);
      assertThat(solved(task, 5_000)).isEqualTo(solved(task, 5_000));
      assertThat(solved(new Task(instance, List.of(), 0, 6), 5_000))
          .isNotEqualTo(solved(task, 5_000));
    }

    @Test
    void growsBetterAndNeverWorse() {
      var seen = new ArrayList<SearchProgress>();
      var instance = GeneratedMission.of(3, USUAL);
      SCHEDULER.schedule(Task.of(instance), new Effort.Steps(20_000), seen::add, () -> false);
      assertThat(seen).hasSizeGreaterThan(2).allMatch(one -> one.missing() == 0);
      assertThat(seen).extracting(SearchProgress::value).isSorted();
      assertThat(seen.getFirst().spent()).isZero();
    }

    @Test
    void isThereAsSoonAsSomebodyStopsTheSearch() {
      var instance = GeneratedMission.of(3, USUAL);
      var stopped = new AtomicBoolean();
      var timetable =
          SCHEDULER.schedule(
              Task.of(instance),
              new Effort.Lasting(Duration.ofHours(1)),
              _ -> stopped.set(true),
              stopped::get);
      assertThat(faults(instance, timetable)).isEmpty();
      assertThat(timetable.meetings()).isNotEmpty();
    }

    @Test
    void holdsAllPairsThatMustMeetEvenIfNobodyWishesThem() {
      var free = GeneratedMission.of(3, USUAL);
      var must =
          solved(Task.of(free), 2_000).meetings().stream()
              .filter(meeting -> meeting.slot().endsWith("3"))
              .map(Meeting::pair)
              .toList();
      var bound =
          new Instance(
              free.name(),
              free.cities(),
              free.travel(),
              free.slots(),
              free.tables(),
              free.visitors(),
              free.hosts(),
              free.interpreters(),
              must,
              List.of(),
              free.wishes().stream().filter(wish -> !must.contains(wish.pair())).toList(),
              free.options());
      assertThat(must).hasSizeGreaterThan(10);
      assertThat(faults(bound, solved(Task.of(bound), 2_000))).isEmpty();
    }

    @Test
    void ofAnEmptyMissionIsEmpty() {
      var none = List.<Participant>of();
      var empty =
          new Instance(
              "empty",
              List.of(),
              java.util.Map.of(),
              List.of(),
              List.of(),
              none,
              List.of(),
              none,
              List.of(),
              List.of(),
              List.of(),
              Instance.Options.USUAL);
      assertThat(solved(Task.of(empty), 1_000).meetings()).isEmpty();
      assertThat(ValueBound.of(empty).value()).isZero();
    }
  }

  @Nested
  class PinnedMeetings {

    @Test
    void stayWithTheirSlotTableAndInterpreter() {
      var instance = GeneratedMission.of(4, USUAL);
      var pinned =
          solved(new Task(instance, List.of(), 0, 9), 500).meetings().stream()
              .filter(meeting -> meeting.visitor().endsWith("1"))
              .toList();
      var timetable = solved(new Task(instance, pinned, 0, 1), 5_000);
      assertThat(pinned).hasSizeGreaterThan(20);
      assertThat(timetable.meetings()).containsAll(pinned);
      assertThat(faults(instance, timetable)).isEmpty();
    }

    @Test
    void thatBreakARuleAreRefused() {
      var instance = GeneratedMission.of(4, USUAL);
      var meeting = solved(Task.of(instance), 500).meetings().getFirst();
      var elsewhere =
          new Meeting(
              meeting.visitor(), meeting.host(), "d9s9", meeting.table(), meeting.interpreter());
      assertThatIllegalArgumentException()
          .isThrownBy(() -> solved(new Task(instance, List.of(elsewhere), 0, 1), 500))
          .withMessageContaining("there is no slot \"d9s9\"");
    }
  }

  @Nested
  class AChange {

    private final Instance instance = ReferenceMission.of(7);
    private final Timetable before = solved(Task.of(instance), 20_000);

    private MeetingScheduler.Replanned replanned(Instance changed) {
      return SCHEDULER.replan(
          Task.of(changed), before, new Effort.Steps(20_000), _ -> {}, () -> false);
    }

    @Test
    void ofOneHostMovesAtMostTwiceAsManyMeetingsAsTheyHad() {
      var perHost =
          before.meetings().stream()
              .collect(Collectors.groupingBy(Meeting::host, Collectors.counting()));
      var cancelling =
          perHost.entrySet().stream()
              .filter(host -> host.getValue() == 8)
              .findFirst()
              .orElseThrow();
      var changed = instance.withoutHost(cancelling.getKey());
      var replanned = replanned(changed);
      assertThat(faults(changed, replanned.timetable())).isEmpty();
      assertThat(replanned.changes()).hasSizeBetween(8, 16);
      assertThat(replanned.changes().stream().filter(one -> one.before() != null))
          .filteredOn(change -> change.pair().host().equals(cancelling.getKey()))
          .hasSize(8)
          .allMatch(change -> change.kind() == ProgrammeChange.Kind.CANCELLED);
      assertThat(kept(replanned)).isEqualTo(before.meetings().size());
    }

    /** Meetings that are as they were, and those that are listed as cancelled or moved. */
    private long kept(MeetingScheduler.Replanned replanned) {
      var later = new HashMap<Pair, Meeting>();
      replanned.timetable().meetings().forEach(one -> later.put(one.pair(), one));
      long same =
          before.meetings().stream().filter(one -> one.equals(later.get(one.pair()))).count();
      return same + replanned.changes().stream().filter(one -> one.before() != null).count();
    }

    @Test
    void ofOneFlightLeavesOtherDaysAlone() {
      var visitor = instance.visitors().get(3);
      var late =
          visitor.withAvailable(
              visitor.available().stream()
                  .filter(slot -> Integer.parseInt(slot.substring(1)) >= 4)
                  .toList());
      var lost =
          before.meetings().stream()
              .filter(one -> one.visitor().equals(visitor.id()))
              .filter(one -> !late.available().contains(one.slot()))
              .count();
      var changed = instance.withVisitor(late);
      var replanned = replanned(changed);
      assertThat(lost).isPositive();
      assertThat(faults(changed, replanned.timetable())).isEmpty();
      assertThat(replanned.changes()).hasSizeLessThanOrEqualTo((int) (2 * lost));
    }

    @Test
    void ofACapCancelsNoMoreThanItMust() {
      var visitor = instance.visitors().get(5);
      int had =
          (int)
              before.meetings().stream().filter(one -> one.visitor().equals(visitor.id())).count();
      var tired =
          new Participant(visitor.id(), "", visitor.languages(), visitor.available(), had - 3, 6);
      var changed = instance.withVisitor(tired);
      var replanned = replanned(changed);
      assertThat(had).isGreaterThan(3);
      assertThat(faults(changed, replanned.timetable())).isEmpty();
      assertThat(replanned.changes()).hasSizeBetween(3, 6);
    }

    @Test
    void ofNothingChangesNothing() {
      var replanned = replanned(instance);
      assertThat(replanned.changes()).isEmpty();
      assertThat(replanned.timetable().meetings())
          .containsExactlyInAnyOrderElementsOf(before.meetings());
    }
  }

  @Test
  void fairSharesGiveTheSecondVisitorSomethingToo() {
    var slots = List.of(new Slot("s0", "monday", 0, "", ""), new Slot("s1", "monday", 1, "", ""));
    var all = List.of("s0", "s1");
    var english = List.of("en");
    var instance =
        new Instance(
            "two visitors, one host",
            List.of(new City("c", "City", "")),
            java.util.Map.of(),
            slots,
            List.of(new MeetingTable("t0", "c")),
            List.of(
                new Participant("dear", "", english, all, 9, 9),
                new Participant("other", "", english, all, 9, 9)),
            List.of(
                new Host(new Participant("h0", "", english, all, 9, 9), "c"),
                new Host(new Participant("h1", "", english, all, 9, 9), "c")),
            List.of(),
            List.of(),
            List.of(),
            List.of(
                new Wish("dear", "h0", 10), new Wish("dear", "h1", 9), new Wish("other", "h0", 8)),
            Instance.Options.USUAL);
    var greedy = solved(Task.of(instance), 1_000);
    var fair = solved(new Task(instance, List.of(), 5, 1), 1_000);
    assertThat(greedy.meetings()).extracting(Meeting::visitor).containsOnly("dear");
    assertThat(fair.meetings()).extracting(Meeting::visitor).contains("dear", "other");
    assertThat(faults(instance, fair)).isEmpty();
  }
}
