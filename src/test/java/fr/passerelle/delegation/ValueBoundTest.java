package fr.passerelle.delegation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValueBoundTest {

  /** The linear programmes' bounds, as HiGHS and OR-Tools find them. */
  @ParameterizedTest
  @CsvSource({"42, 28312", "7, 27727", "2027, 26860"})
  void isNoWeakerThanTheLinearProgramme(long seed, int linear) {
    int bound = ValueBound.of(ReferenceMission.of(seed)).value();
    assertThat(bound).isBetween(linear * 98 / 100, linear + linear / 200);
  }

  @Test
  void isNeverBelowTheBestOfAllProgrammesOfTinyMissions() {
    int tight = 0;
    for (long seed = 1; seed <= 60; seed++) {
      var instance =
          GeneratedMission.of(seed, new GeneratedMission.Size(5, 4, 1 + (int) (seed % 2), 3, 2));
      int best = best(instance);
      int bound = ValueBound.of(instance).value();
      assertThat(bound).as("seed %d", seed).isGreaterThanOrEqualTo(best);
      tight += bound == best ? 1 : 0;
    }
    assertThat(tight).as("of 60 where it is reached").isGreaterThan(40);
  }

  /** By trying all. */
  private static int best(Instance instance) {
    return Math.max(0, best(instance, new TimetableCheck(instance), new ArrayList<>(), 0, 0));
  }

  private static int best(
      Instance instance, TimetableCheck check, List<Meeting> meetings, int wish, int value) {
    var pairs = new ArrayList<>(instance.wishes());
    for (var pair : instance.must()) {
      if (pairs.stream().noneMatch(one -> one.pair().equals(pair))) {
        pairs.add(new Wish(pair.visitor(), pair.host(), 1)); // its value is taken off below
      }
    }
    if (wish == pairs.size()) {
      var held = meetings.stream().map(Meeting::pair).toList();
      return held.containsAll(instance.must()) ? value : -1;
    }
    int best = best(instance, check, meetings, wish + 1, value);
    var next = pairs.get(wish);
    int worth = instance.wishes().contains(next) ? next.value() : 0;
    for (var slot : instance.slots()) {
      for (var table : instance.tables()) {
        for (int i = -1; i < instance.interpreters().size(); i++) {
          var meeting =
              new Meeting(
                  next.visitor(),
                  next.host(),
                  slot.id(),
                  table.id(),
                  i < 0 ? null : instance.interpreters().get(i).id());
          meetings.add(meeting);
          if (check.conflicts(meetings).isEmpty()) {
            best = Math.max(best, best(instance, check, meetings, wish + 1, value + worth));
          }
          meetings.removeLast();
        }
      }
    }
    return best;
  }

  @Test
  void isReachedWhereNobodyCompetes() {
    var instance = GeneratedMission.of(2, new GeneratedMission.Size(20, 40, 3, 8, 3));
    var timetable =
        new MeetingScheduler()
            .schedule(
                MeetingScheduler.Task.of(instance), new Effort.Steps(20_000), _ -> {}, () -> false);
    int value = new TimetableCheck(instance).value(timetable);
    assertThat(ValueBound.of(instance).value()).isBetween(value, value + value / 100);
  }
}
