package fr.passerelle.delegation.programme;

import fr.passerelle.delegation.City;
import fr.passerelle.delegation.Engagement;
import fr.passerelle.delegation.Host;
import fr.passerelle.delegation.Instance;
import fr.passerelle.delegation.MeetingTable;
import fr.passerelle.delegation.Pair;
import fr.passerelle.delegation.Participant;
import fr.passerelle.delegation.Slot;
import fr.passerelle.delegation.Wish;
import fr.passerelle.delegation.mission.Calendar;
import fr.passerelle.delegation.mission.Mission;
import fr.passerelle.delegation.mission.Party;
import fr.passerelle.delegation.mission.PartyWish;
import fr.passerelle.delegation.mission.Side;
import fr.passerelle.delegation.mission.WishKind;
import fr.passerelle.delegation.seminar.Session;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a mission asks of the solver.
 *
 * @param instance with all of the mission that fits together; what does not is in {@code lacks}
 * @param lacks what is missing, the gravest first
 */
public record MissionInstance(Instance instance, List<Lack> lacks) {

  /** The most that the wishes of both and of the team are worth together. */
  public static final int MOST_VALUE = 30;

  /** What the instance is made from. */
  public record Brief(
      Mission mission,
      Calendar calendar,
      List<Party> parties,
      List<PartyWish> wishes,
      boolean isOneCityADay,
      List<Session> sessions) {
    public Brief {
      parties = List.copyOf(parties);
      wishes = List.copyOf(wishes);
      sessions = List.copyOf(sessions);
    }

    /** Of a mission without a seminar. */
    public Brief(
        Mission mission,
        Calendar calendar,
        List<Party> parties,
        List<PartyWish> wishes,
        boolean isOneCityADay) {
      this(mission, calendar, parties, wishes, isOneCityADay, List.of());
    }

    /** The same with somebody who has changed, such as a host who cancels. */
    public Brief with(Party party) {
      return new Brief(
          mission,
          calendar,
          parties.stream().map(one -> one.id().equals(party.id()) ? party : one).toList(),
          wishes,
          isOneCityADay,
          sessions);
    }
  }

  public MissionInstance {
    lacks = List.copyOf(lacks);
  }

  /** Whether a programme can be made. */
  public boolean isReady() {
    return lacks.stream().noneMatch(lack -> lack.kind().isBlocking());
  }

  /** What a mission asks of the solver. */
  public static MissionInstance of(Brief brief) {
    return new Making(brief).made();
  }

  /** Gathers the parts. */
  private static final class Making {

    private final Brief brief;
    private final Calendar calendar;
    private final Set<String> cities;
    private final List<String> slots;
    private final List<Lack> lacks = new ArrayList<>();

    Making(Brief brief) {
      this.brief = brief;
      this.calendar = brief.calendar();
      this.cities =
          calendar.cities().stream().map(Calendar.City::id).collect(Collectors.toUnmodifiableSet());
      this.slots = calendar.slots().stream().map(Calendar.Slot::id).toList();
    }

    MissionInstance made() {
      var tables =
          calendar.seats().stream()
              .filter(seat -> cities.contains(seat.city()))
              .map(seat -> new MeetingTable(seat.id(), seat.city()))
              .toList();
      blocking(cities.isEmpty(), Lack.Kind.NO_CITIES);
      blocking(slots.isEmpty(), Lack.Kind.NO_SLOTS);
      blocking(tables.isEmpty(), Lack.Kind.NO_TABLES);
      var visitors = people(Side.VISITOR);
      var hosts = hosts();
      blocking(visitors.isEmpty(), Lack.Kind.NO_VISITORS);
      blocking(hosts.isEmpty(), Lack.Kind.NO_HOSTS);
      var interpreters = people(Side.INTERPRETER);
      var pairs = pairs(visitors, hosts);
      blocking(pairs.wishes().isEmpty(), Lack.Kind.NO_WISHES);
      cityTables(hosts, tables);
      var instance =
          new Instance(
              brief.mission().name(),
              calendar.cities().stream()
                  .map(city -> new City(city.id(), city.name(), city.local()))
                  .toList(),
              travel(),
              calendar.slots().stream().map(this::slot).toList(),
              tables,
              visitors,
              hosts,
              interpreters,
              pairs.must(),
              pairs.never(),
              pairs.wishes(),
              new Instance.Options(MOST_VALUE, 0),
              engagements(visitors, hosts, interpreters));
      interpreters(instance);
      return new MissionInstance(instance, lacks);
    }

    private void blocking(boolean isMissing, Lack.Kind kind) {
      if (isMissing) {
        lacks.add(Lack.of(kind));
      }
    }

    /** What sessions keep those from who may be given meetings. */
    private List<Engagement> engagements(
        List<Participant> visitors, List<Host> hosts, List<Participant> interpreters) {
      var known = new HashSet<String>();
      visitors.forEach(one -> known.add(one.id()));
      hosts.forEach(one -> known.add(one.id()));
      interpreters.forEach(one -> known.add(one.id()));
      var all =
          Sessions.engagements(brief.sessions(), brief.parties(), calendar).stream()
              .filter(one -> known.contains(one.person()))
              .toList();
      all.stream()
          .filter(one -> one.city().isEmpty())
          .map(Engagement::what)
          .distinct()
          .forEach(one -> lacks.add(Lack.of(Lack.Kind.SESSION_WITHOUT_CITY, one)));
      return all;
    }

    private Slot slot(Calendar.Slot slot) {
      return new Slot(
          slot.id(),
          slot.day().toString(),
          slot.nth(),
          slot.starts().toString(),
          slot.ends().toString(),
          cities.contains(slot.city()) ? slot.city() : "");
    }

    /** Where visitors stay in one city a day, no day is long enough to travel in. */
    private Map<String, Map<String, Integer>> travel() {
      var travel = new LinkedHashMap<String, Map<String, Integer>>();
      if (brief.isOneCityADay()) {
        for (String from : cities) {
          var ways = new LinkedHashMap<String, Integer>();
          cities.stream().filter(to -> !to.equals(from)).forEach(to -> ways.put(to, Slot.A_DAY));
          travel.put(from, ways);
        }
        return travel;
      }
      for (var way : calendar.travel()) {
        if (cities.contains(way.one()) && cities.contains(way.other())) {
          travel
              .computeIfAbsent(way.one(), _ -> new HashMap<>())
              .merge(way.other(), way.slots(), Math::max);
        }
      }
      return travel;
    }

    private List<Participant> people(Side side) {
      return brief.parties().stream()
          .filter(party -> party.side() == side && party.takesPart())
          .map(this::participant)
          .toList();
    }

    private List<Host> hosts() {
      var hosts = new ArrayList<Host>();
      for (var party : brief.parties()) {
        if (party.side() == Side.HOST && party.takesPart()) {
          String city = party.city();
          if (city == null && cities.size() == 1) {
            city = cities.iterator().next();
          }
          if (city == null || !cities.contains(city)) {
            lacks.add(Lack.of(Lack.Kind.HOST_WITHOUT_CITY, party.id()));
          } else {
            hosts.add(new Host(participant(party), city));
          }
        }
      }
      return hosts;
    }

    private Participant participant(Party party) {
      var available = slots.stream().filter(slot -> !party.absent().contains(slot)).toList();
      if (party.languages().isEmpty()) {
        lacks.add(Lack.of(Lack.Kind.WITHOUT_LANGUAGE, party.id()));
      }
      if (available.isEmpty() && !slots.isEmpty()) {
        lacks.add(Lack.of(Lack.Kind.NEVER_THERE, party.id()));
      }
      return new Participant(
          party.id(),
          party.name(),
          party.languages(),
          available,
          Math.max(0, party.most()),
          Math.max(0, party.mostADay()));
    }

    private void cityTables(List<Host> hosts, List<MeetingTable> tables) {
      var with = tables.stream().map(MeetingTable::city).collect(Collectors.toSet());
      var without = new TreeSet<String>();
      hosts.stream().map(Host::city).filter(city -> !with.contains(city)).forEach(without::add);
      without.forEach(city -> lacks.add(Lack.of(Lack.Kind.CITY_WITHOUT_TABLE, city)));
    }

    private record Pairs(List<Pair> must, List<Pair> never, List<Wish> wishes) {}

    private Pairs pairs(List<Participant> visitors, List<Host> hosts) {
      var come = visitors.stream().map(Participant::id).collect(Collectors.toSet());
      var receive = hosts.stream().map(Host::id).collect(Collectors.toSet());
      var values = new LinkedHashMap<Pair, Integer>();
      var must = new LinkedHashMap<Pair, Boolean>();
      var never = new LinkedHashMap<Pair, Boolean>();
      for (var wish : brief.wishes()) {
        var pair = new Pair(wish.visitor(), wish.host());
        if (!come.contains(pair.visitor()) || !receive.contains(pair.host())) {
          continue;
        }
        if (wish.kind() == WishKind.NEVER) {
          never.put(pair, true);
          continue;
        }
        values.merge(pair, wish.value(), Integer::sum);
        if (wish.kind() == WishKind.MUST) {
          must.put(pair, true);
        }
      }
      for (var pair : List.copyOf(must.keySet())) {
        if (never.containsKey(pair)) {
          must.remove(pair);
          lacks.add(new Lack(Lack.Kind.MUST_AND_NEVER, pair.visitor(), pair.host(), 0));
        }
      }
      return new Pairs(
          List.copyOf(must.keySet()),
          List.copyOf(never.keySet()),
          values.entrySet().stream()
              .map(
                  one ->
                      new Wish(
                          one.getKey().visitor(),
                          one.getKey().host(),
                          Math.min(MOST_VALUE, one.getValue())))
              .toList());
    }

    /** How many wished pairs nobody can speak for. */
    private void interpreters(Instance instance) {
      var visitors = new HashMap<String, Participant>();
      instance.visitors().forEach(one -> visitors.put(one.id(), one));
      var hosts = new HashMap<String, Participant>();
      instance.hosts().forEach(one -> hosts.put(one.id(), one.participant()));
      long mute =
          instance.wishes().stream()
              .filter(
                  wish -> {
                    var visitor = visitors.get(wish.visitor());
                    var host = hosts.get(wish.host());
                    return visitor != null
                        && host != null
                        && !visitor.languages().isEmpty()
                        && !host.languages().isEmpty()
                        && !Placing.share(visitor, host)
                        && instance.interpreters().stream()
                            .noneMatch(
                                one -> Placing.share(one, visitor) && Placing.share(one, host));
                  })
              .count();
      if (mute > 0) {
        lacks.add(new Lack(Lack.Kind.NO_INTERPRETER, "", "", (int) mute));
      }
    }
  }
}
