package fr.passerelle.http.mission;

import fr.passerelle.delegation.mission.Calendar;
import fr.passerelle.delegation.mission.Mission;
import fr.passerelle.delegation.mission.SlotMaking;
import fr.passerelle.http.need.FieldErrors;
import fr.passerelle.http.route.Parameters;
import fr.passerelle.language.Folding;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the forms of a calendar: each gives the whole calendar with its part changed. */
final class CalendarForm {

  static final int LONGEST = 200;
  static final int MOST_CITIES = 20;
  static final int MOST_SEATS = 400;

  /** The field that says for which city a day is begins so. */
  static final String DAY_CITY = "day-city-";

  /** Some slots of the day are for a city and others are not: it stays so. */
  static final String MIXED = "mixed";

  private static final int MOST_TRAVEL = 40;

  private CalendarForm() {}

  /**
   * The cities as typed; tables and ways of cities that are no longer there go with them, and a new
   * one is a whole day away from the others until somebody says otherwise.
   */
  static Calendar cities(Calendar before, Parameters form, FieldErrors wrong) {
    var cities = new LinkedHashMap<String, Calendar.City>();
    var ids = form.all("city-id");
    var names = form.all("city");
    var locals = form.all("city-local");
    for (int i = 0; i < names.size() && cities.size() < MOST_CITIES; i++) {
      String name = names.get(i).strip();
      String local = at(locals, i);
      if (name.isEmpty() && local.isEmpty()) {
        continue;
      }
      MissionForm.checkLength(wrong, "city", name, LONGEST);
      MissionForm.checkLength(wrong, "city", local, LONGEST);
      String id =
          at(ids, i).isEmpty() ? free(name.isEmpty() ? local : name, cities.keySet()) : at(ids, i);
      cities.putIfAbsent(id, new Calendar.City(id, name.isEmpty() ? local : name, local));
    }
    var known = before.cities().stream().map(Calendar.City::id).toList();
    var travel = new ArrayList<Calendar.Travel>();
    for (var pair : pairs(List.copyOf(cities.values()))) {
      boolean isNew = !known.contains(pair.one()) || !known.contains(pair.other());
      int slots = isNew ? before.wholeDay() : slots(before, pair);
      if (slots > 0) {
        travel.add(new Calendar.Travel(pair.one(), pair.other(), slots));
      }
    }
    return new Calendar(
        List.copyOf(cities.values()),
        travel,
        before.slots().stream()
            .map(slot -> cities.containsKey(slot.city()) ? slot : slot.in(""))
            .toList(),
        before.seats().stream().filter(seat -> cities.containsKey(seat.city())).toList());
  }

  /** How many free slots a calendar asks for between two cities, either way. */
  static int slots(Calendar calendar, Calendar.Travel pair) {
    return calendar.travel().stream()
        .filter(
            known -> Set.of(known.one(), known.other()).equals(Set.of(pair.one(), pair.other())))
        .mapToInt(Calendar.Travel::slots)
        .findFirst()
        .orElse(0);
  }

  /** The travel as typed. */
  static Calendar travel(Calendar before, Parameters form, FieldErrors wrong) {
    var travel = new ArrayList<Calendar.Travel>();
    for (var pair : pairs(before.cities())) {
      String typed = form.first(field(pair.one(), pair.other()));
      if (typed.matches("\\d{1,3}") && Integer.parseInt(typed) <= MOST_TRAVEL) {
        int slots = Integer.parseInt(typed);
        if (slots > 0) {
          travel.add(new Calendar.Travel(pair.one(), pair.other(), slots));
        }
      } else if (!typed.isEmpty()) {
        wrong.add(field(pair.one(), pair.other()), "mission-number", "most", MOST_TRAVEL);
      }
    }
    return new Calendar(before.cities(), travel, before.slots(), before.seats());
  }

  /** Every two cities, in their order. */
  static List<Calendar.Travel> pairs(List<Calendar.City> cities) {
    var pairs = new ArrayList<Calendar.Travel>();
    for (int i = 0; i < cities.size(); i++) {
      for (int j = i + 1; j < cities.size(); j++) {
        pairs.add(new Calendar.Travel(cities.get(i).id(), cities.get(j).id(), 0));
      }
    }
    return pairs;
  }

  /** The field for the travel between two cities. */
  static String field(String one, String other) {
    return "travel-" + one + "-" + other;
  }

  /** The slots of the days that are ticked, cut anew. */
  static Calendar slots(Calendar before, Mission mission, Parameters form, FieldErrors wrong) {
    var days = new ArrayList<LocalDate>();
    for (String one : form.each("day")) {
      var day = MissionForm.day(one, "day", wrong);
      if (day != null && !day.isBefore(mission.firstDay()) && !day.isAfter(mission.lastDay())) {
        days.add(day);
      }
    }
    if (days.isEmpty()) {
      wrong.add("day", "missing");
    }
    return making(form, wrong)
        .map(
            making ->
                new Calendar(
                    before.cities(),
                    before.travel(),
                    making.of(days).stream()
                        .map(slot -> slot.in(before.cityOf(slot.day())))
                        .toList(),
                    before.seats()))
        .orElse(before);
  }

  private static Optional<SlotMaking> making(Parameters form, FieldErrors wrong) {
    var starts = time(form, "starts", wrong);
    var ends = time(form, "ends", wrong);
    int length = minutes(form, "length", 5, 480, wrong);
    int pause = minutes(form, "pause", 0, 240, wrong);
    boolean hasLunch = !form.first("lunch-from").isEmpty() || !form.first("lunch-to").isEmpty();
    var from = hasLunch ? time(form, "lunch-from", wrong) : LocalTime.NOON;
    var to = hasLunch ? time(form, "lunch-to", wrong) : LocalTime.NOON;
    if (starts == null || ends == null || from == null || to == null || !wrong.isEmpty()) {
      return Optional.empty();
    }
    if (!starts.isBefore(ends)) {
      wrong.add("ends", "mission-times");
    } else if (to.isBefore(from)) {
      wrong.add("lunch-to", "mission-times");
    } else {
      return Optional.of(new SlotMaking(starts, ends, length, pause, from, to));
    }
    return Optional.empty();
  }

  private static @Nullable LocalTime time(Parameters form, String field, FieldErrors wrong) {
    String typed = form.first(field).replace('h', ':').replace('：', ':');
    try {
      return LocalTime.parse(typed.matches("\\d:.*") ? "0" + typed : typed);
    } catch (DateTimeException e) {
      wrong.add(field, "mission-time");
      return null;
    }
  }

  private static int minutes(
      Parameters form, String field, int least, int most, FieldErrors wrong) {
    String typed = form.first(field);
    int n = typed.matches("\\d{1,4}") ? Integer.parseInt(typed) : -1;
    if (n < least || n > most) {
      wrong.add(field, "mission-minutes", "least", least, "most", most);
    }
    return n;
  }

  /** Days given to a city each, or to none: all slots of such a day are for meetings there. */
  static Calendar days(Calendar before, Parameters form) {
    var known = before.cities().stream().map(Calendar.City::id).toList();
    return new Calendar(
        before.cities(),
        before.travel(),
        before.slots().stream()
            .map(
                slot -> {
                  String asked = form.first(DAY_CITY + slot.day());
                  return asked.equals(MIXED) ? slot : slot.in(known.contains(asked) ? asked : "");
                })
            .toList(),
        before.seats());
  }

  /** All slots but those that are ticked. */
  static Calendar without(Calendar before, Parameters form) {
    var gone = Set.copyOf(form.each("slot"));
    return new Calendar(
        before.cities(),
        before.travel(),
        before.slots().stream().filter(slot -> !gone.contains(slot.id())).toList(),
        before.seats());
  }

  /** The tables as typed, and as many more alike as were asked for. */
  static Calendar seats(Calendar before, Parameters form, FieldErrors wrong) {
    var seats = new ArrayList<Calendar.Seat>();
    var known = new HashSet<String>();
    before.cities().forEach(city -> known.add(city.id()));
    var ids = new HashSet<String>();
    var names = form.all("seat");
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i).strip();
      String city = at(form.all("seat-city"), i);
      if (name.isEmpty()) {
        continue;
      }
      if (!known.contains(city)) {
        wrong.add("seat-city", "missing");
        continue;
      }
      String address = at(form.all("seat-address"), i);
      String local = at(form.all("seat-local"), i);
      MissionForm.checkLength(wrong, "seat", name, LONGEST);
      MissionForm.checkLength(wrong, "seat-address", address, LONGEST);
      MissionForm.checkLength(wrong, "seat-local", local, LONGEST);
      String typedId = at(form.all("seat-id"), i);
      String more = at(form.all("seat-more"), i);
      int copies = more.matches("\\d{1,3}") ? Math.max(1, Integer.parseInt(more)) : 1;
      for (int n = 1; n <= copies; n++) {
        String id =
            n == 1 && !typedId.isEmpty() && ids.add(typedId)
                ? typedId
                : free(city + "-" + name + (copies > 1 ? "-" + n : ""), ids);
        ids.add(id);
        seats.add(new Calendar.Seat(id, city, copies > 1 ? name + " " + n : name, address, local));
      }
    }
    if (seats.size() > MOST_SEATS) {
      wrong.add("seat", "too-many", "most", MOST_SEATS);
    }
    return new Calendar(before.cities(), before.travel(), before.slots(), seats);
  }

  private static String at(List<String> values, int i) {
    return i < values.size() ? values.get(i).strip() : "";
  }

  /** An id like a name, of letters, digits and hyphens, that nothing has yet. */
  private static String free(String name, Set<String> taken) {
    String plain = Folding.fold(name).replaceAll("[^\\p{L}\\p{N}]+", "-");
    String id = plain.replaceAll("^-+|-+$", "");
    id = id.isEmpty() ? "x" : id.substring(0, Math.min(40, id.length()));
    String free = id;
    for (int n = 2; taken.contains(free); n++) {
      free = id + "-" + n;
    }
    return free;
  }
}
