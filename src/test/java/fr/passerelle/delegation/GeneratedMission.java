package fr.passerelle.delegation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/** Missions that are drawn by lot, equal for equal seeds and sizes. */
public final class GeneratedMission {

  /** How large a mission is. */
  public record Size(int visitors, int hosts, int days, int slotsADay, int cities) {

    /** Such as 40 × 60 × 24, 3 cities. */
    @Override
    public String toString() {
      return "%d × %d × %d, %d %s"
          .formatted(visitors, hosts, days * slotsADay, cities, cities == 1 ? "city" : "cities");
    }
  }

  private static final List<String> HOSTS_SPEAK = List.of("zh", "zh", "zh", "en", "fr");
  private static final int TABLES_SHORT = 4; // so many hosts share a table

  private final Random dice;
  private final Size size;
  private final List<Slot> slots = new ArrayList<>();

  private GeneratedMission(long seed, Size size) {
    this.dice = new Random(seed * 1_000_003 + size.hashCode());
    this.size = size;
  }

  /** A mission of a size; each of its pairs that must meet can. */
  public static Instance of(long seed, Size size) {
    return new GeneratedMission(seed, size).instance("generated " + seed + ", " + size);
  }

  /** A mission of some size up to 60 visitors, 100 hosts, 40 slots and 4 cities. */
  public static Instance small(long seed) {
    var dice = new Random(seed);
    var size =
        new Size(
            1 + dice.nextInt(60),
            1 + dice.nextInt(100),
            1 + dice.nextInt(5),
            1 + dice.nextInt(8),
            1 + dice.nextInt(4));
    return of(seed, size);
  }

  private Instance instance(String name) {
    for (int day = 0; day < size.days(); day++) {
      for (int index = 0; index < size.slotsADay(); index++) {
        int place = index < 4 ? index : index + 1; // lunch
        String start = "%02d:00".formatted(9 + place);
        String end = "%02d:45".formatted(9 + place);
        slots.add(new Slot("d" + day + "s" + place, "2027-03-0" + (day + 1), place, start, end));
      }
    }
    var cities =
        IntStream.range(0, size.cities())
            .mapToObj(i -> new City("c" + i, "City " + i, "城" + i))
            .toList();
    var hosts = new ArrayList<Host>();
    for (int i = 0; i < size.hosts(); i++) {
      var languages = new ArrayList<>(List.of(HOSTS_SPEAK.get(dice.nextInt(5))));
      if (dice.nextBoolean() && !languages.contains("en")) {
        languages.add("en");
      }
      hosts.add(
          new Host(
              person("h" + i, languages, 0.75, 3 + dice.nextInt(8)),
              "c" + dice.nextInt(size.cities())));
    }
    var visitors =
        IntStream.range(0, size.visitors())
            .mapToObj(
                i ->
                    person(
                        "v" + i,
                        dice.nextInt(3) > 0 ? List.of("fr", "en") : List.of("fr"),
                        0.9,
                        6 + dice.nextInt(10)))
            .toList();
    var interpreters =
        IntStream.range(0, size.visitors() / 5)
            .mapToObj(
                i ->
                    person(
                        "i" + i,
                        dice.nextInt(3) > 0 ? List.of("fr", "zh") : List.of("fr", "zh", "en"),
                        0.8,
                        15 + dice.nextInt(10)))
            .toList();
    var tables = tables();
    var wishes = wishes(visitors, hosts);
    var must = must(visitors, hosts, tables);
    var never = new ArrayList<Pair>();
    for (var wish : wishes) {
      if (dice.nextInt(50) == 0 && !must.contains(wish.pair())) {
        never.add(wish.pair());
      }
    }
    return new Instance(
        name,
        cities,
        travel(),
        slots,
        tables,
        visitors,
        hosts,
        interpreters,
        must,
        never,
        wishes,
        Instance.Options.USUAL);
  }

  /** The same with sessions that keep some people, and some days given to a city. */
  public static Instance withSessions(Instance one, long seed) {
    var dice = new Random(seed);
    var cities = one.cities().stream().map(City::id).toList();
    var ofDay = new java.util.HashMap<String, String>();
    var slots =
        one.slots().stream()
            .map(
                slot -> {
                  String city =
                      ofDay.computeIfAbsent(
                          slot.day(),
                          _ -> dice.nextInt(3) > 0 ? "" : cities.get(dice.nextInt(cities.size())));
                  return new Slot(
                      slot.id(), slot.day(), slot.index(), slot.start(), slot.end(), city);
                })
            .toList();
    var people = new ArrayList<String>();
    one.visitors().forEach(each -> people.add(each.id()));
    one.hosts().forEach(each -> people.add(each.id()));
    one.interpreters().forEach(each -> people.add(each.id()));
    var engagements = new ArrayList<Engagement>();
    for (int session = 0; session < 4; session++) {
      var slot = slots.get(dice.nextInt(slots.size()));
      String city = dice.nextInt(4) == 0 ? "" : cities.get(dice.nextInt(cities.size()));
      int to = Math.min(Slot.A_DAY - 1, slot.index() + dice.nextInt(3) - 1);
      for (String person : people) {
        if (dice.nextInt(5) == 0) {
          engagements.add(
              new Engagement("s" + session, person, city, slot.day(), slot.index(), to));
        }
      }
    }
    return new Instance(
        one.name(),
        one.cities(),
        one.travel(),
        slots,
        one.tables(),
        one.visitors(),
        one.hosts(),
        one.interpreters(),
        List.of(),
        one.never(),
        one.wishes(),
        one.options(),
        engagements);
  }

  private Participant person(String id, List<String> languages, double presence, int most) {
    var available = slots.stream().map(Slot::id).filter(_ -> dice.nextDouble() < presence).toList();
    return new Participant(id, id, languages, available, most, Participant.UNLIMITED);
  }

  private List<MeetingTable> tables() {
    var tables = new ArrayList<MeetingTable>();
    for (int city = 0; city < size.cities(); city++) {
      int count = 1 + size.hosts() / size.cities() / TABLES_SHORT;
      for (int i = 0; i < count; i++) {
        tables.add(new MeetingTable("c" + city + "t" + i, "c" + city));
      }
    }
    return tables;
  }

  /** Half of the missions have days' journeys, the others journeys of some slots. */
  private Map<String, Map<String, Integer>> travel() {
    boolean far = dice.nextBoolean();
    var travel = new LinkedHashMap<String, Map<String, Integer>>();
    for (int from = 0; from < size.cities(); from++) {
      var ways = new LinkedHashMap<String, Integer>();
      for (int to = 0; to < size.cities(); to++) {
        if (to != from) {
          ways.put("c" + to, far ? 10 : 1 + dice.nextInt(3));
        }
      }
      travel.put("c" + from, ways);
    }
    return travel;
  }

  private List<Wish> wishes(List<Participant> visitors, List<Host> hosts) {
    double density = 0.15 + 0.35 * dice.nextDouble();
    var wishes = new ArrayList<Wish>();
    for (var visitor : visitors) {
      for (var host : hosts) {
        if (dice.nextDouble() < density) {
          int value = 1 + Math.min(dice.nextInt(10), dice.nextInt(10));
          wishes.add(new Wish(visitor.id(), host.id(), value));
        }
      }
    }
    return wishes;
  }

  /** Pairs of one language, each person in one at most, for which there is a slot with a table. */
  private List<Pair> must(List<Participant> visitors, List<Host> hosts, List<MeetingTable> tables) {
    var must = new ArrayList<Pair>();
    var taken = new HashSet<String>();
    var seats = new LinkedHashMap<String, Long>();
    for (int i = 0; i < visitors.size() / 4; i++) {
      var visitor = visitors.get(dice.nextInt(visitors.size()));
      var host = hosts.get(dice.nextInt(hosts.size()));
      long standing = tables.stream().filter(one -> one.city().equals(host.city())).count();
      var slot =
          visitor.available().stream()
              .filter(host.participant().available()::contains)
              .filter(one -> seats.getOrDefault(host.city() + one, 0L) < standing)
              .findFirst();
      boolean talk =
          visitor.languages().stream().anyMatch(host.participant().languages()::contains);
      if (slot.isPresent() && talk && !taken.contains(visitor.id()) && !taken.contains(host.id())) {
        taken.add(visitor.id());
        taken.add(host.id());
        seats.merge(host.city() + slot.get(), 1L, Long::sum);
        must.add(new Pair(visitor.id(), host.id()));
      }
    }
    return must;
  }
}
