package fr.passerelle.delegation;

import java.util.List;
import java.util.Map;

/**
 * What a programme is made from: who can come when, what stands where, who wishes to meet whom.
 *
 * @param travel how many slots must lie free between a meeting in one city and a later one of the
 *     same day in another; see {@link #travelSlots}
 * @param visitors who travels from host to host
 * @param must pairs that have to meet
 * @param never pairs that may not, whatever is wished
 * @param options what the exchange form leaves out and a mission may ask for
 * @param engagements what else keeps people, and where
 */
public record Instance(
    String name,
    List<City> cities,
    Map<String, Map<String, Integer>> travel,
    List<Slot> slots,
    List<MeetingTable> tables,
    List<Participant> visitors,
    List<Host> hosts,
    List<Participant> interpreters,
    List<Pair> must,
    List<Pair> never,
    List<Wish> wishes,
    Options options,
    List<Engagement> engagements) {

  /**
   * More than the exchange form asks for; absent, it changes nothing.
   *
   * @param mostValue what a wish is worth at most, from 1 to 1,000; 10 in the exchange form
   * @param cityChangeCost what is taken off the value each time that a visitor's next meeting is in
   *     another city than the one before
   */
  public record Options(int mostValue, int cityChangeCost) {

    /** As the exchange form has it. */
    public static final Options USUAL = new Options(10, 0);
  }

  /**
   * @throws ProgrammeInvalid where the parts do not fit together
   */
  public Instance {
    cities = List.copyOf(cities);
    travel = Map.copyOf(travel);
    slots = List.copyOf(slots);
    tables = List.copyOf(tables);
    visitors = List.copyOf(visitors);
    hosts = List.copyOf(hosts);
    interpreters = List.copyOf(interpreters);
    must = List.copyOf(must);
    never = List.copyOf(never);
    wishes = List.copyOf(wishes);
    engagements = List.copyOf(engagements);
    var rules = new InstanceRules(cities, slots);
    rules.judge(travel, tables, visitors, hosts, interpreters);
    rules.judgeEngagements(engagements, visitors, hosts, interpreters);
    InstanceRules.judgePairs(visitors, hosts, must, never, wishes, options);
  }

  /** The same where nothing but meetings keeps people. */
  public Instance(
      String name,
      List<City> cities,
      Map<String, Map<String, Integer>> travel,
      List<Slot> slots,
      List<MeetingTable> tables,
      List<Participant> visitors,
      List<Host> hosts,
      List<Participant> interpreters,
      List<Pair> must,
      List<Pair> never,
      List<Wish> wishes,
      Options options) {
    this(
        name,
        cities,
        travel,
        slots,
        tables,
        visitors,
        hosts,
        interpreters,
        must,
        never,
        wishes,
        options,
        List.of());
  }

  /**
   * How many slots lie free between a meeting in {@code from} and a later one of the same day in
   * {@code to}: what is written for this way, else for the way back, else none.
   */
  public int travelSlots(String from, String to) {
    if (from.equals(to)) {
      return 0;
    }
    var there = travel.getOrDefault(from, Map.of()).get(to);
    var back = travel.getOrDefault(to, Map.of()).get(from);
    return there != null ? there : back != null ? back : 0;
  }

  /** The same without a host and all that names them: they cancelled. */
  public Instance withoutHost(String host) {
    return new Instance(
        name,
        cities,
        travel,
        slots,
        tables,
        visitors,
        hosts.stream().filter(one -> !one.id().equals(host)).toList(),
        interpreters,
        must.stream().filter(one -> !one.host().equals(host)).toList(),
        never.stream().filter(one -> !one.host().equals(host)).toList(),
        wishes.stream().filter(one -> !one.host().equals(host)).toList(),
        options,
        engagements.stream().filter(one -> !one.person().equals(host)).toList());
  }

  /** The same with a visitor who has changed, such as one whose flight is late. */
  public Instance withVisitor(Participant visitor) {
    return new Instance(
        name,
        cities,
        travel,
        slots,
        tables,
        visitors.stream().map(one -> one.id().equals(visitor.id()) ? visitor : one).toList(),
        hosts,
        interpreters,
        must,
        never,
        wishes,
        options,
        engagements);
  }
}
