package fr.passerelle.delegation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * An instance in numbers, as the search needs it. Slots are numbered in the order of their days and
 * indexes; a pair is one that may meet and has a reason to. Immutable once built.
 */
final class Problem {

  static final int NONE = -1;
  private static final int[] NOBODY = {};

  final Instance instance;
  final List<Slot> slots;
  final int slotCount;
  final int dayCount;
  final int cityCount;
  final int[] dayOf;
  final int[] bitOf; // its place within the day
  final int[] firstOfDay; // one more at the end
  final int[] cityOf; // of hosts
  final int[] tablesIn; // of cities
  final Crew visitors;
  final Crew hosts;
  final Crew interpreters;
  final Map<Pair, Integer> pairIndex = new HashMap<>();
  final Map<String, Integer> slotIndex;
  final int pairCount;
  final double meanValue; // of pairs, at least 1
  final int[] visitorOf;
  final int[] hostOf;
  final int[] value;
  final boolean[] must;
  final int[] musts; // the pairs that must meet and can
  final int[][] slotsOf; // of pairs: where both are there, and an interpreter if they need one
  final int[][] interpretersOf; // of pairs; empty where none is needed
  final boolean[] needsInterpreter;
  final int[][] pairsOfVisitor; // dearest first
  final int[][] pairsOfHost; // dearest first
  private final int[] onlyCity; // of slots: where alone meetings are held then, else NONE
  private final long[] forbidden;
  private final boolean[][] meetable;

  /** People of one kind, in numbers. */
  final class Crew {
    final List<Participant> people;
    final Map<String, Integer> index = new HashMap<>();
    final int count;
    final int[] most;
    final int[] mostPerDay;
    final boolean[][] available;
    private final boolean[] kept; // by person, slot and city; empty where nothing keeps anybody

    Crew(List<Participant> people, Map<String, Integer> slotIndex) {
      this.people = people;
      this.count = people.size();
      this.most = people.stream().mapToInt(Participant::maxMeetings).toArray();
      this.mostPerDay = people.stream().mapToInt(Participant::maxPerDay).toArray();
      this.available = new boolean[count][slotIndex.size()];
      for (int i = 0; i < count; i++) {
        index.put(people.get(i).id(), i);
        for (var slot : people.get(i).available()) {
          available[i][slotIndex.getOrDefault(slot, 0)] = true;
        }
      }
      kept = kept();
    }

    private boolean[] kept() {
      var own = instance.engagements().stream().filter(one -> index.containsKey(one.person()));
      var all = own.toList();
      var keeps = new boolean[all.isEmpty() ? 0 : count * slotCount * cityCount];
      for (var engagement : all) {
        int person = number(index, engagement.person());
        for (int slot = 0; slot < slotCount; slot++) {
          for (int city = 0; city < cityCount; city++) {
            keeps[(person * slotCount + slot) * cityCount + city] |=
                isKept(engagement, slots.get(slot), instance.cities().get(city).id());
          }
        }
      }
      return keeps;
    }

    /** Whether somebody is available, and nothing else keeps them from being in a city then. */
    boolean isThere(int person, int slot, int city) {
      return available[person][slot]
          && (kept.length == 0 || !kept[(person * slotCount + slot) * cityCount + city]);
    }
  }

  /** Whether something keeps whoever is at it from meeting in a city in a slot. */
  private boolean isKept(Engagement engagement, Slot slot, String city) {
    if (!slot.day().equals(engagement.day()) || engagement.covers(slot)) {
      return engagement.covers(slot);
    }
    if (engagement.city().isEmpty()) {
      return false;
    }
    int needed =
        slot.index() < engagement.from()
            ? instance.travelSlots(city, engagement.city())
            : instance.travelSlots(engagement.city(), city);
    return engagement.between(slot) < needed;
  }

  /**
   * @param besides pairs that count although nobody wishes them: pinned, or in an earlier timetable
   */
  Problem(Instance instance, List<Pair> besides) {
    this.instance = instance;
    var days = new LinkedHashMap<String, Integer>();
    instance.slots().forEach(slot -> days.putIfAbsent(slot.day(), days.size()));
    slots =
        instance.slots().stream()
            .sorted(
                Comparator.comparingInt((Slot slot) -> days.getOrDefault(slot.day(), 0))
                    .thenComparingInt(Slot::index))
            .toList();
    slotCount = slots.size();
    dayCount = days.size();
    dayOf = slots.stream().mapToInt(slot -> days.getOrDefault(slot.day(), 0)).toArray();
    bitOf = slots.stream().mapToInt(Slot::index).toArray();
    firstOfDay = new int[dayCount + 1];
    Arrays.stream(dayOf).forEach(day -> firstOfDay[day + 1]++);
    Arrays.parallelPrefix(firstOfDay, Integer::sum);
    var cities = indexes(instance.cities(), City::id);
    cityCount = cities.size();
    cityOf = instance.hosts().stream().mapToInt(host -> number(cities, host.city())).toArray();
    tablesIn = new int[cityCount];
    instance.tables().forEach(table -> tablesIn[number(cities, table.city())]++);
    slotIndex = indexes(slots, Slot::id);
    onlyCity =
        slots.stream()
            .mapToInt(slot -> slot.city().isEmpty() ? NONE : number(cities, slot.city()))
            .toArray();
    visitors = new Crew(instance.visitors(), slotIndex);
    hosts = new Crew(instance.hosts().stream().map(Host::participant).toList(), slotIndex);
    interpreters = new Crew(instance.interpreters(), slotIndex);
    forbidden = masks();

    var values = new LinkedHashMap<Pair, Integer>();
    instance.wishes().forEach(wish -> values.put(wish.pair(), wish.value()));
    instance.must().forEach(pair -> values.putIfAbsent(pair, 0));
    besides.forEach(pair -> values.putIfAbsent(pair, 0));
    instance.never().forEach(values::remove);
    var wanted = new HashSet<>(instance.must());
    var shared = new HashMap<Set<Set<String>>, int[]>();
    var found = new ArrayList<Found>();
    values.forEach((pair, worth) -> add(pair, worth, wanted.contains(pair), shared, found));
    pairCount = found.size();
    visitorOf = found.stream().mapToInt(Found::visitor).toArray();
    hostOf = found.stream().mapToInt(Found::host).toArray();
    value = found.stream().mapToInt(Found::value).toArray();
    meanValue = Math.max(1, Arrays.stream(value).average().orElse(1));
    must = new boolean[pairCount];
    needsInterpreter = new boolean[pairCount];
    slotsOf = new int[pairCount][];
    interpretersOf = new int[pairCount][];
    meetable = new boolean[pairCount][slotCount];
    for (int p = 0; p < pairCount; p++) {
      must[p] = found.get(p).must();
      slotsOf[p] = found.get(p).slots();
      interpretersOf[p] = found.get(p).interpreters();
      needsInterpreter[p] = interpretersOf[p].length > 0;
      for (int slot : slotsOf[p]) {
        meetable[p][slot] = true;
      }
    }
    musts = IntStream.range(0, pairCount).filter(p -> must[p]).toArray();
    pairsOfVisitor = grouped(visitors.count, visitorOf);
    pairsOfHost = grouped(hosts.count, hostOf);
  }

  /** A pair that can meet. */
  @SuppressWarnings("ArrayRecordComponent") // compared by nobody
  private record Found(
      int visitor, int host, int value, boolean must, int[] slots, int[] interpreters) {}

  private void add(
      Pair pair, int worth, boolean must, Map<Set<Set<String>>, int[]> shared, List<Found> found) {
    var visitor = visitors.index.get(pair.visitor());
    var host = hosts.index.get(pair.host());
    if (visitor == null || host == null || tablesIn[cityOf[host]] == 0) {
      return;
    }
    var fitting = NOBODY;
    var spoken = Set.copyOf(visitors.people.get(visitor).languages());
    var heard = Set.copyOf(hosts.people.get(host).languages());
    boolean alone = spoken.stream().anyMatch(heard::contains);
    if (!alone) {
      fitting = shared.computeIfAbsent(Set.of(spoken, heard), _ -> fitting(spoken, heard));
    }
    var who = fitting;
    var common =
        IntStream.range(0, slotCount)
            .filter(s -> isOpen(visitor, host, s))
            .filter(
                s ->
                    alone
                        || Arrays.stream(who)
                            .anyMatch(i -> interpreters.isThere(i, s, cityOf[host])))
            .toArray();
    if (common.length > 0) {
      pairIndex.put(pair, found.size());
      found.add(new Found(visitor, host, worth, must, common, who));
    }
  }

  private int[] fitting(Set<String> spoken, Set<String> heard) {
    return IntStream.range(0, interpreters.count)
        .filter(
            i -> {
              var languages = interpreters.people.get(i).languages();
              return languages.stream().anyMatch(spoken::contains)
                  && languages.stream().anyMatch(heard::contains);
            })
        .toArray();
  }

  private int[][] grouped(int count, int[] owner) {
    var groups = new ArrayList<List<Integer>>();
    IntStream.range(0, count).forEach(_ -> groups.add(new ArrayList<>()));
    IntStream.range(0, pairCount).forEach(p -> groups.get(owner[p]).add(p));
    return groups.stream()
        .map(
            group ->
                group.stream()
                    .sorted(Comparator.comparingInt((Integer p) -> -value[p]))
                    .mapToInt(Integer::intValue)
                    .toArray())
        .toArray(int[][]::new);
  }

  /** For a slot, a city in it and another city: the bits of the day where one cannot be there. */
  private long[] masks() {
    var masks = new long[slotCount * cityCount * cityCount];
    for (int s = 0; s < slotCount; s++) {
      for (int here = 0; here < cityCount; here++) {
        for (int there = 0; there < cityCount; there++) {
          if (here != there) {
            masks[(s * cityCount + here) * cityCount + there] = mask(s, here, there);
          }
        }
      }
    }
    return masks;
  }

  private long mask(int slot, int here, int there) {
    var cities = instance.cities();
    int thence = instance.travelSlots(cities.get(there).id(), cities.get(here).id());
    int hence = instance.travelSlots(cities.get(here).id(), cities.get(there).id());
    long mask = 0;
    for (int bit = 0; bit < Slot.A_DAY; bit++) {
      int after = bit - bitOf[slot];
      if (after == 0 || (after > 0 ? after - 1 < hence : -after - 1 < thence)) {
        mask |= 1L << bit;
      }
    }
    return mask;
  }

  /** Whether both can be in the host's city then, and meetings are held in it. */
  boolean isOpen(int visitor, int host, int slot) {
    int city = cityOf[host];
    return (onlyCity[slot] == NONE || onlyCity[slot] == city)
        && visitors.isThere(visitor, slot, city)
        && hosts.isThere(host, slot, city);
  }

  /** Whether both are there then, and an interpreter if they need one. */
  boolean canMeet(int pair, int slot) {
    return meetable[pair][slot];
  }

  /** Bits of the slot's day where whoever is in {@code here} then cannot be in {@code there}. */
  long forbidden(int slot, int here, int there) {
    return forbidden[(slot * cityCount + here) * cityCount + there];
  }

  private static int number(Map<String, Integer> numbers, String id) {
    var number = numbers.get(id);
    if (number == null) {
      throw new IllegalArgumentException("nothing is called " + id);
    }
    return number;
  }

  static <T> Map<String, Integer> indexes(List<T> all, Function<T, String> id) {
    var indexes = new HashMap<String, Integer>();
    for (var one : all) {
      indexes.put(id.apply(one), indexes.size());
    }
    return indexes;
  }
}
