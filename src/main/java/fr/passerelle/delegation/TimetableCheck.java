package fr.passerelle.delegation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Judges a timetable by the rules alone. It shares nothing with the solver but the values, so that
 * an error of one is not an error of the other. Immutable; safe for use by many threads at once.
 */
public final class TimetableCheck {

  private final Instance instance;
  private final Map<String, Slot> slots;
  private final Map<String, MeetingTable> tables;
  private final Map<String, Participant> visitors;
  private final Map<String, Host> hosts;
  private final Map<String, Participant> interpreters;

  public TimetableCheck(Instance instance) {
    this.instance = instance;
    slots = byId(instance.slots(), Slot::id);
    tables = byId(instance.tables(), MeetingTable::id);
    visitors = byId(instance.visitors(), Participant::id);
    hosts = byId(instance.hosts(), Host::id);
    interpreters = byId(instance.interpreters(), Participant::id);
  }

  private static <T> Map<String, T> byId(List<T> all, Function<T, String> id) {
    return all.stream().collect(Collectors.toUnmodifiableMap(id, one -> one));
  }

  /** Every broken rule in words; empty where the timetable keeps them all. */
  public List<String> faults(Timetable timetable) {
    var faults = new ArrayList<String>();
    if (!timetable.instance().equals(instance.name())) {
      faults.add(
          "the timetable is for \"%s\", but the instance is \"%s\""
              .formatted(timetable.instance(), instance.name()));
    }
    faults.addAll(conflicts(timetable.meetings()));
    var held = timetable.meetings().stream().map(Meeting::pair).collect(Collectors.toSet());
    for (var pair : instance.must()) {
      if (!held.contains(pair)) {
        faults.add(told(pair) + " must meet and do not");
      }
    }
    judgeUnplaced(timetable.unplaced(), held, faults);
    return List.copyOf(faults);
  }

  private void judgeUnplaced(List<Unplaced> unplaced, Set<Pair> held, List<String> faults) {
    var listed = new HashSet<Pair>();
    var wished = instance.wishes().stream().map(Wish::pair).collect(Collectors.toSet());
    for (var one : unplaced) {
      if (!listed.add(one.pair())) {
        faults.add(told(one.pair()) + " are listed twice as not placed");
      }
      if (!wished.contains(one.pair())) {
        faults.add(told(one.pair()) + " are listed as not placed, but nobody wished it");
      }
      if (held.contains(one.pair())) {
        faults.add(told(one.pair()) + " are listed as not placed, but meet");
      }
      if (one.code().isBlank()) {
        faults.add(told(one.pair()) + " are listed as not placed without a reason");
      }
    }
    for (var pair : wished) {
      if (!held.contains(pair) && !listed.contains(pair)) {
        faults.add(told(pair) + " wish to meet, do not, and are not listed with a reason");
      }
    }
  }

  /** The rules that meetings break, whether or not they are the whole programme. */
  public List<String> conflicts(List<Meeting> meetings) {
    var faults = new ArrayList<String>();
    var known = meetings.stream().filter(meeting -> isKnown(meeting, faults)).toList();
    var pairs = new HashSet<Pair>();
    var never = Set.copyOf(instance.never());
    for (var meeting : known) {
      if (!pairs.add(meeting.pair())) {
        faults.add(told(meeting.pair()) + " meet more than once");
      }
      if (never.contains(meeting.pair())) {
        faults.add(told(meeting.pair()) + " may never meet, but do in " + meeting.slot());
      }
      judge(meeting, faults);
    }
    var byVisitor = grouped(known, Meeting::visitor);
    byVisitor.forEach((id, own) -> judge("visitor", person(visitors, id), own, true, faults));
    grouped(known, Meeting::host)
        .forEach((id, own) -> judge("host", host(id).participant(), own, false, faults));
    grouped(known.stream().filter(one -> one.interpreter() != null).toList(), Meeting::interpreter)
        .forEach((id, own) -> judge("interpreter", person(interpreters, id), own, true, faults));
    grouped(known, Meeting::table).forEach((id, own) -> judgeOnce("table " + id, own, faults));
    return List.copyOf(faults);
  }

  private boolean isKnown(Meeting meeting, List<String> faults) {
    int before = faults.size();
    strange("visitor", meeting.visitor(), visitors, meeting, faults);
    strange("host", meeting.host(), hosts, meeting, faults);
    strange("slot", meeting.slot(), slots, meeting, faults);
    strange("table", meeting.table(), tables, meeting, faults);
    var interpreter = meeting.interpreter();
    if (interpreter != null) {
      strange("interpreter", interpreter, interpreters, meeting, faults);
    }
    return faults.size() == before;
  }

  private static void strange(
      String what, String id, Map<String, ?> known, Meeting meeting, List<String> faults) {
    if (!known.containsKey(id)) {
      faults.add("there is no %s \"%s\" (%s)".formatted(what, id, told(meeting.pair())));
    }
  }

  /** The rules that concern one meeting: its table, and the language. */
  private void judge(Meeting meeting, List<String> faults) {
    String city = host(meeting.host()).city();
    var table = tables.get(meeting.table());
    if (table != null && !table.city().equals(city)) {
      faults.add(
          "%s meet at table %s in %s, but the host is in %s"
              .formatted(told(meeting.pair()), meeting.table(), table.city(), city));
    }
    String only = slot(meeting).city();
    if (!only.isEmpty() && !only.equals(city)) {
      faults.add(
          "%s meet in %s, which is for meetings in %s, but the host is in %s"
              .formatted(told(meeting.pair()), meeting.slot(), only, city));
    }
    var visitor = person(visitors, meeting.visitor());
    var host = host(meeting.host()).participant();
    var interpreter = meeting.interpreter();
    if (interpreter == null) {
      if (!share(visitor, host)) {
        faults.add(told(meeting.pair()) + " share no language and have no interpreter");
      }
      return;
    }
    for (var one : List.of(visitor, host)) {
      if (!share(person(interpreters, interpreter), one)) {
        faults.add("interpreter %s shares no language with %s".formatted(interpreter, one.id()));
      }
    }
  }

  private static boolean share(Participant one, Participant other) {
    return one.languages().stream().anyMatch(other.languages()::contains);
  }

  /** The rules that concern one person: once in a slot, when available, not too often, in time. */
  private void judge(
      String what, Participant person, List<Meeting> own, boolean travels, List<String> faults) {
    String who = what + " " + person.id();
    judgeOnce(who, own, faults);
    for (var engagement : instance.engagements()) {
      if (engagement.person().equals(person.id())) {
        judgeEngagement(who, engagement, own, faults);
      }
    }
    for (var meeting : own) {
      if (!person.available().contains(meeting.slot())) {
        faults.add("%s is not available in %s".formatted(who, meeting.slot()));
      }
    }
    if (own.size() > person.maxMeetings()) {
      faults.add(
          "%s has %d meetings, more than %d".formatted(who, own.size(), person.maxMeetings()));
    }
    grouped(own, meeting -> slot(meeting).day())
        .forEach(
            (day, ofDay) -> {
              if (ofDay.size() > person.maxPerDay()) {
                faults.add(
                    "%s has %d meetings on %s, more than %d"
                        .formatted(who, ofDay.size(), day, person.maxPerDay()));
              }
              if (travels) {
                judgeTravel(who, ofDay, faults);
              }
            });
  }

  /** Nobody meets while something else keeps them, nor too near to it in another city. */
  private void judgeEngagement(
      String who, Engagement engagement, List<Meeting> own, List<String> faults) {
    for (var meeting : own) {
      var slot = slot(meeting);
      if (!slot.day().equals(engagement.day())) {
        continue;
      }
      int before = engagement.from() - slot.index();
      int after = slot.index() - engagement.to();
      if (before <= 0 && after <= 0) {
        faults.add("%s is at %s during %s".formatted(who, engagement.what(), meeting.slot()));
        continue;
      }
      String city = host(meeting.host()).city();
      if (engagement.city().isEmpty() || engagement.city().equals(city)) {
        continue;
      }
      int free = (before > 0 ? before : after) - 1;
      int needed =
          before > 0
              ? instance.travelSlots(city, engagement.city())
              : instance.travelSlots(engagement.city(), city);
      if (free < needed) {
        faults.add(
            "%s cannot travel between %s in %s and %s in %s: %d slots lie between, %d are needed"
                .formatted(
                    who, meeting.slot(), city, engagement.what(), engagement.city(), free, needed));
      }
    }
  }

  private void judgeTravel(String who, List<Meeting> ofDay, List<String> faults) {
    for (var one : ofDay) {
      for (var other : ofDay) {
        int between = slot(other).index() - slot(one).index() - 1;
        String from = host(one.host()).city();
        String to = host(other.host()).city();
        if (between >= 0 && !from.equals(to) && between < instance.travelSlots(from, to)) {
          faults.add(
              "%s cannot travel from %s in %s to %s in %s: %d slots lie between, %d are needed"
                  .formatted(
                      who,
                      from,
                      one.slot(),
                      to,
                      other.slot(),
                      between,
                      instance.travelSlots(from, to)));
        }
      }
    }
  }

  private static void judgeOnce(String who, List<Meeting> own, List<String> faults) {
    grouped(own, Meeting::slot)
        .forEach(
            (slot, together) -> {
              if (together.size() > 1) {
                faults.add("%s is in %d meetings in %s".formatted(who, together.size(), slot));
              }
            });
  }

  private static Map<String, List<Meeting>> grouped(
      List<Meeting> meetings, Function<Meeting, @Nullable String> key) {
    var groups = new HashMap<String, List<Meeting>>();
    for (var meeting : meetings) {
      groups
          .computeIfAbsent(String.valueOf(key.apply(meeting)), _ -> new ArrayList<>())
          .add(meeting);
    }
    return new java.util.TreeMap<>(groups);
  }

  private static String told(Pair pair) {
    return pair.visitor() + " and " + pair.host();
  }

  private Slot slot(Meeting meeting) {
    return found(slots, meeting.slot());
  }

  private Host host(String id) {
    return found(hosts, id);
  }

  private static Participant person(Map<String, Participant> people, String id) {
    return found(people, id);
  }

  private static <T> T found(Map<String, T> all, String id) {
    var one = all.get(id);
    if (one == null) {
      throw new IllegalArgumentException("nobody is called " + id);
    }
    return one;
  }

  /** The sum of the values of the wished pairs that meet, less what changes of city cost. */
  public int value(Timetable timetable) {
    var held = timetable.meetings().stream().map(Meeting::pair).collect(Collectors.toSet());
    int sum =
        instance.wishes().stream()
            .filter(wish -> held.contains(wish.pair()))
            .mapToInt(Wish::value)
            .sum();
    int cost = instance.options().cityChangeCost();
    return cost == 0 ? sum : sum - cost * cityChanges(timetable.meetings());
  }

  private int cityChanges(List<Meeting> meetings) {
    var days = instance.slots().stream().map(Slot::day).distinct().toList();
    int changes = 0;
    for (var own : grouped(meetings, Meeting::visitor).values()) {
      var cities =
          own.stream()
              .sorted(
                  java.util.Comparator.comparingInt((Meeting one) -> days.indexOf(slot(one).day()))
                      .thenComparingInt(one -> slot(one).index()))
              .map(one -> host(one.host()).city())
              .toList();
      for (int i = 1; i < cities.size(); i++) {
        changes += cities.get(i).equals(cities.get(i - 1)) ? 0 : 1;
      }
    }
    return changes;
  }
}
