package fr.passerelle.delegation;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What has to hold within an instance before anybody plans with it. */
final class InstanceRules {

  private static final int MOST_CITIES = 100;
  private static final int MOST_SLOTS = 1_000;
  private static final int MOST_PEOPLE = 5_000;
  private static final int MOST_PAIRS = 1_000_000;
  private static final int MOST_VALUE = 1_000;
  private static final int MOST_COST = 1_000;

  private final List<City> cities;
  private final Set<String> cityIds;
  private final List<Slot> slots;
  private final Set<String> slotIds;

  InstanceRules(List<City> cities, List<Slot> slots) {
    this.cities = cities;
    this.slots = slots;
    this.cityIds = cities.stream().map(City::id).collect(Collectors.toUnmodifiableSet());
    this.slotIds = slots.stream().map(Slot::id).collect(Collectors.toUnmodifiableSet());
  }

  void judge(
      Map<String, Map<String, Integer>> travel,
      List<MeetingTable> tables,
      List<Participant> visitors,
      List<Host> hosts,
      List<Participant> interpreters) {
    distinct("cities", cities, City::id, MOST_CITIES);
    distinct("slots", slots, Slot::id, MOST_SLOTS);
    distinct("tables", tables, MeetingTable::id, MOST_PEOPLE);
    distinct("visitors", visitors, Participant::id, MOST_PEOPLE);
    distinct("hosts", hosts, Host::id, MOST_PEOPLE);
    distinct("interpreters", interpreters, Participant::id, MOST_PEOPLE);
    judgeSlots();
    travel.forEach(
        (from, ways) -> {
          city("travel_slots." + from, from);
          ways.forEach((to, number) -> judgeWay("travel_slots." + from + "." + to, to, number));
        });
    for (int i = 0; i < tables.size(); i++) {
      city("tables[" + i + "].city", tables.get(i).city());
    }
    for (int i = 0; i < hosts.size(); i++) {
      city("hosts[" + i + "].city", hosts.get(i).city());
      judge("hosts[" + i + "]", hosts.get(i).participant());
    }
    for (int i = 0; i < visitors.size(); i++) {
      judge("visitors[" + i + "]", visitors.get(i));
    }
    for (int i = 0; i < interpreters.size(); i++) {
      judge("interpreters[" + i + "]", interpreters.get(i));
    }
  }

  private void judgeSlots() {
    var seen = new HashSet<List<Object>>();
    for (int i = 0; i < slots.size(); i++) {
      var slot = slots.get(i);
      if (!(slot.index() >= 0 && slot.index() < Slot.A_DAY)) {
        throw new ProgrammeInvalid(
            "slots[" + i + "].index", slot.index() + " is not from 0 to 63; count within the day");
      }
      if (!slot.city().isEmpty()) {
        city("slots[" + i + "].city", slot.city());
      }
      if (!seen.add(List.of(slot.day(), slot.index()))) {
        throw new ProgrammeInvalid(
            "slots[" + i + "]",
            "day %s has a slot %d already; give each its own index"
                .formatted(slot.day(), slot.index()));
      }
    }
  }

  private void judgeWay(String field, String to, int number) {
    city(field, to);
    if (number < 0) {
      throw new ProgrammeInvalid(field, number + " slots are too few; write 0 or more");
    }
  }

  private void city(String field, String id) {
    if (!cityIds.contains(id)) {
      throw new ProgrammeInvalid(
          field, "there is no city \"" + id + "\"; name one of cities, or add it there");
    }
  }

  private void judge(String field, Participant participant) {
    for (int i = 0; i < participant.available().size(); i++) {
      String slot = participant.available().get(i);
      if (!slotIds.contains(slot)) {
        throw new ProgrammeInvalid(
            field + ".available[" + i + "]",
            "there is no slot \"" + slot + "\"; name one of slots, or add it there");
      }
    }
    if (participant.maxMeetings() < 0 || participant.maxPerDay() < 0) {
      throw new ProgrammeInvalid(
          field + (participant.maxMeetings() < 0 ? ".max_meetings" : ".max_per_day"),
          "is below 0; write how many meetings there may be at most");
    }
  }

  void judgeEngagements(
      List<Engagement> engagements,
      List<Participant> visitors,
      List<Host> hosts,
      List<Participant> interpreters) {
    var people = new HashSet<String>();
    visitors.forEach(one -> people.add(one.id()));
    hosts.forEach(one -> people.add(one.id()));
    interpreters.forEach(one -> people.add(one.id()));
    for (int i = 0; i < engagements.size(); i++) {
      var one = engagements.get(i);
      String field = "engagements[" + i + "]";
      if (!people.contains(one.person())) {
        throw new ProgrammeInvalid(
            field + ".person",
            "nobody is called \"" + one.person() + "\"; name a visitor, host or interpreter");
      }
      if (!one.city().isEmpty()) {
        city(field + ".city", one.city());
      }
      if (one.from() < 0 || one.to() < one.from() - 1 || one.to() >= Slot.A_DAY) {
        throw new ProgrammeInvalid(
            field, "from %d to %d is no part of a day".formatted(one.from(), one.to()));
      }
    }
  }

  /** Each id is there once and is not empty, and there are not too many. */
  private static <T> void distinct(String field, List<T> all, Function<T, String> id, int most) {
    if (all.size() > most) {
      throw new ProgrammeInvalid(
          field, "has %,d entries, more than %,d; split the mission".formatted(all.size(), most));
    }
    var seen = new HashSet<String>();
    for (int i = 0; i < all.size(); i++) {
      String own = id.apply(all.get(i));
      if (own.isBlank() || !seen.add(own)) {
        throw new ProgrammeInvalid(
            field + "[" + i + "].id",
            own.isBlank()
                ? "is empty; give an id"
                : "\"" + own + "\" is there twice; give each its own id");
      }
    }
  }

  static void judgePairs(
      List<Participant> visitors,
      List<Host> hosts,
      List<Pair> must,
      List<Pair> never,
      List<Wish> wishes,
      Instance.Options options) {
    if (!(options.mostValue() >= 1 && options.mostValue() <= MOST_VALUE)) {
      throw new ProgrammeInvalid("max_value", options.mostValue() + " is not from 1 to 1000");
    }
    if (!(options.cityChangeCost() >= 0 && options.cityChangeCost() <= MOST_COST)) {
      throw new ProgrammeInvalid(
          "city_change_cost", options.cityChangeCost() + " is not from 0 to 1000");
    }
    var known =
        new Known(
            visitors.stream().map(Participant::id).collect(Collectors.toUnmodifiableSet()),
            hosts.stream().map(Host::id).collect(Collectors.toUnmodifiableSet()));
    known.judge("must", must);
    known.judge("never", never);
    known.judge("wishes", wishes.stream().map(Wish::pair).toList());
    var refused = new HashSet<>(never);
    for (int i = 0; i < must.size(); i++) {
      if (refused.contains(must.get(i))) {
        throw new ProgrammeInvalid(
            "must[" + i + "]",
            "\"%s\" and \"%s\" are in never as well; take them out of one"
                .formatted(must.get(i).visitor(), must.get(i).host()));
      }
    }
    for (int i = 0; i < wishes.size(); i++) {
      int value = wishes.get(i).value();
      if (!(value >= 1 && value <= options.mostValue())) {
        throw new ProgrammeInvalid(
            "wishes[" + i + "].value",
            "%d is not from 1 to %d; scale it".formatted(value, options.mostValue()));
      }
    }
  }

  private record Known(Set<String> visitors, Set<String> hosts) {

    void judge(String field, List<Pair> pairs) {
      if (pairs.size() > MOST_PAIRS) {
        throw new ProgrammeInvalid(field, "has more than 1,000,000 entries; split the mission");
      }
      var seen = new HashSet<Pair>();
      for (int i = 0; i < pairs.size(); i++) {
        var pair = pairs.get(i);
        if (!visitors.contains(pair.visitor())) {
          throw new ProgrammeInvalid(
              field + "[" + i + "].visitor",
              "there is no visitor \"" + pair.visitor() + "\"; name one of visitors");
        }
        if (!hosts.contains(pair.host())) {
          throw new ProgrammeInvalid(
              field + "[" + i + "].host",
              "there is no host \"" + pair.host() + "\"; name one of hosts");
        }
        if (!seen.add(pair)) {
          throw new ProgrammeInvalid(
              field + "[" + i + "]",
              "\"%s\" and \"%s\" are there twice; keep one".formatted(pair.visitor(), pair.host()));
        }
      }
    }
  }
}
