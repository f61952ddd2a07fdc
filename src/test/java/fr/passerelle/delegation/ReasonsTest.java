package fr.passerelle.delegation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Each reason is found out again from the instance and the timetable alone. */
class ReasonsTest {

  private static final int MISSIONS = 40;

  @Test
  void areTrueOfEveryUnplacedWish() {
    var seen = new HashSet<String>();
    for (long seed = 1; seed <= MISSIONS; seed++) {
      var instance = GeneratedMission.small(seed);
      var timetable =
          new MeetingScheduler()
              .schedule(
                  MeetingScheduler.Task.of(instance),
                  new Effort.Steps(1_000),
                  _ -> {},
                  () -> false);
      var known = new Known(instance, timetable);
      for (var one : timetable.unplaced()) {
        seen.add(one.code());
        assertThat(known.isTrue(one)).as("seed %d: %s", seed, one).isTrue();
        assertThat(one.words()).isNotBlank();
      }
    }
    assertThat(seen)
        .contains("never", "no-common-slot", "no-interpreter", "cap-reached", "gave-way");
  }

  @Test
  void thatMeetingsAreElsewhereOrSessionsKeepThemIsTrueInEachCommonSlot() {
    int seen = 0;
    for (long seed = 1; seed <= MISSIONS; seed++) {
      var instance = GeneratedMission.withSessions(GeneratedMission.small(seed), seed);
      var timetable =
          new MeetingScheduler()
              .schedule(
                  MeetingScheduler.Task.of(instance), new Effort.Steps(200), _ -> {}, () -> false);
      var known = new Known(instance, timetable);
      for (var one : timetable.unplaced()) {
        if (one instanceof Unplaced.Elsewhere) {
          seen++;
          assertThat(known.isTrue(one)).as("seed %d: %s", seed, one).isTrue();
        }
      }
    }
    assertThat(seen).isGreaterThan(100);
  }

  private static final class Known {
    private final Instance instance;
    private final Timetable timetable;
    private final TimetableCheck check;
    private final Map<String, Participant> people = new HashMap<>();
    private final Map<String, String> cities = new HashMap<>();

    Known(Instance instance, Timetable timetable) {
      this.instance = instance;
      this.timetable = timetable;
      this.check = new TimetableCheck(instance);
      instance.visitors().forEach(one -> people.put(one.id(), one));
      instance.hosts().forEach(one -> people.put(one.id(), one.participant()));
      instance.hosts().forEach(one -> cities.put(one.id(), one.city()));
    }

    boolean isTrue(Unplaced unplaced) {
      var pair = unplaced.pair();
      return switch (unplaced) {
        case Unplaced.Never _ -> instance.never().contains(pair);
        case Unplaced.NoCommonSlot _ -> common(pair).isEmpty();
        case Unplaced.Elsewhere _ ->
            !common(pair).isEmpty() && common(pair).stream().allMatch(slot -> isClosed(pair, slot));
        case Unplaced.NoTable _ ->
            instance.tables().stream().noneMatch(one -> one.city().equals(cities.get(pair.host())));
        case Unplaced.NoInterpreter _ ->
            instance.interpreters().stream()
                .noneMatch(
                    one ->
                        one.available().stream().anyMatch(common(pair)::contains)
                            && check.conflicts(List.of(meeting(pair, common(pair), one))).stream()
                                .noneMatch(fault -> fault.contains("language")));
        case Unplaced.CapReached(_, var who, int most) ->
            timetable.meetings().stream()
                    .filter(one -> one.visitor().equals(who) || one.host().equals(who))
                    .count()
                == most;
        case Unplaced.InTheWay(_, var slots) ->
            slots.values().stream().mapToInt(Integer::intValue).sum() == common(pair).size()
                && common(pair).stream().noneMatch(slot -> fits(pair, slot));
        case Unplaced.Told _ -> false;
      };
    }

    private Participant person(String id) {
      var person = people.get(id);
      if (person == null) {
        throw new IllegalArgumentException("nobody is called " + id);
      }
      return person;
    }

    private boolean isClosed(Pair pair, String slot) {
      var alone = new Meeting(pair.visitor(), pair.host(), slot, "no table", null);
      var table =
          instance.tables().stream()
              .filter(one -> one.city().equals(cities.get(pair.host())))
              .map(MeetingTable::id)
              .findFirst()
              .orElse(alone.table());
      return check
          .conflicts(List.of(new Meeting(pair.visitor(), pair.host(), slot, table, null)))
          .stream()
          .anyMatch(
              fault ->
                  fault.contains("which is for meetings in")
                      || fault.contains(" is at s")
                      || fault.contains("cannot travel between"));
    }

    private Set<String> common(Pair pair) {
      var visitor = person(pair.visitor());
      return person(pair.host()).available().stream()
          .filter(visitor.available()::contains)
          .collect(Collectors.toSet());
    }

    private Meeting meeting(Pair pair, Set<String> slots, Participant interpreter) {
      String slot = slots.iterator().next();
      String table =
          instance.tables().stream()
              .filter(one -> one.city().equals(cities.get(pair.host())))
              .findFirst()
              .orElseThrow()
              .id();
      return new Meeting(pair.visitor(), pair.host(), slot, table, interpreter.id());
    }

    /** Whether the pair could simply be added there, at whatever table and with whomever. */
    private boolean fits(Pair pair, String slot) {
      var taken =
          timetable.meetings().stream()
              .filter(one -> one.slot().equals(slot))
              .map(Meeting::table)
              .collect(Collectors.toSet());
      var table =
          instance.tables().stream()
              .filter(one -> one.city().equals(cities.get(pair.host())))
              .filter(one -> !taken.contains(one.id()))
              .findFirst();
      if (table.isEmpty()) {
        return false;
      }
      var candidates = new ArrayList<@Nullable String>();
      candidates.add(null);
      instance.interpreters().forEach(one -> candidates.add(one.id()));
      for (var interpreter : candidates) {
        var all = new ArrayList<>(timetable.meetings());
        all.add(new Meeting(pair.visitor(), pair.host(), slot, table.get().id(), interpreter));
        if (check.conflicts(all).isEmpty()) {
          return true;
        }
      }
      return false;
    }
  }
}
