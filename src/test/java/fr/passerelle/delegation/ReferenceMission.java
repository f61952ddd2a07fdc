package fr.passerelle.delegation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * The missions on which solvers were compared before one was chosen: 40 visitors, 60 hosts, three
 * days of eight slots, three cities a day's journey apart, six meetings a day, values up to 100
 * from themes that both share, and 15 off for each change of city. Equal seeds draw what was drawn
 * then, so that figures compare.
 */
public final class ReferenceMission {

  private static final int VISITORS = 40;
  private static final int HOSTS = 60;
  private static final int DAYS = 3;
  private static final int A_DAY = 8;
  private static final int SLOTS = DAYS * A_DAY;
  private static final int THEMES = 8;
  private static final int TABLES = 12;
  private static final int LEAST_INTEREST = 20;
  private static final int[] HOSTS_BEFORE = {24, 44, 60}; // where the next city's begin

  private final Random dice;

  private ReferenceMission(long seed) {
    dice = new Random(seed);
  }

  /** The mission of a seed. */
  public static Instance of(long seed) {
    return new ReferenceMission(seed).instance("reference " + seed);
  }

  private Instance instance(String name) {
    var offered = IntStream.range(0, VISITORS).mapToObj(_ -> themes()).toList();
    var sought = IntStream.range(0, HOSTS).mapToObj(_ -> themes()).toList();
    var wishes = new ArrayList<Wish>();
    for (int visitor = 0; visitor < VISITORS; visitor++) {
      for (int host = 0; host < HOSTS; host++) {
        double likeness = likeness(offered.get(visitor), sought.get(host));
        int one = interest(likeness);
        int other = interest(likeness);
        if (one >= LEAST_INTEREST && other >= LEAST_INTEREST) {
          int value = (int) Math.round(Math.sqrt(one * other));
          wishes.add(new Wish("v" + visitor, "h" + host, value));
        }
      }
    }
    var visitors = new ArrayList<Participant>();
    for (int i = 0; i < VISITORS; i++) {
      int most = 10 + dice.nextInt(6);
      var there = new ArrayList<String>();
      for (int slot = 0; slot < SLOTS; slot++) {
        if (dice.nextDouble() > 0.08) {
          there.add("s" + slot);
        }
      }
      visitors.add(new Participant("v" + i, "v" + i, List.of("en"), there, most, 6));
    }
    var hosts = new ArrayList<Host>();
    for (int i = 0; i < HOSTS; i++) {
      hosts.add(host(i));
    }
    return new Instance(
        name,
        IntStream.range(0, 3).mapToObj(i -> new City("c" + i, "City " + i, "")).toList(),
        travel(),
        IntStream.range(0, SLOTS)
            .mapToObj(i -> new Slot("s" + i, "day " + i / A_DAY, i % A_DAY, "", ""))
            .toList(),
        IntStream.range(0, 3 * TABLES)
            .mapToObj(i -> new MeetingTable("t" + i, "c" + i / TABLES))
            .toList(),
        visitors,
        hosts,
        List.of(),
        List.of(),
        List.of(),
        wishes,
        new Instance.Options(100, 15));
  }

  private Host host(int number) {
    int most = 4 + dice.nextInt(7);
    boolean oneDay = dice.nextDouble() < 0.2;
    int day = dice.nextInt(DAYS);
    var there = new ArrayList<String>();
    for (int slot = 0; slot < SLOTS; slot++) {
      if ((!oneDay || slot / A_DAY == day) && dice.nextDouble() > 0.2) {
        there.add("s" + slot);
      }
    }
    int city = 0;
    while (number >= HOSTS_BEFORE[city]) {
      city++;
    }
    String id = "h" + number;
    return new Host(
        new Participant(id, id, List.of("en"), there, most, Participant.UNLIMITED), "c" + city);
  }

  private double[] themes() {
    var themes = new double[THEMES];
    for (int i = 0; i < 3; i++) {
      themes[dice.nextInt(THEMES)] += dice.nextDouble();
    }
    return themes;
  }

  /** The cosine of the angle between them. */
  private static double likeness(double[] one, double[] other) {
    double both = 0;
    double first = 0;
    double second = 0;
    for (int i = 0; i < THEMES; i++) {
      both += one[i] * other[i];
      first += one[i] * one[i];
      second += other[i] * other[i];
    }
    return both / Math.sqrt(first * second + 1e-9);
  }

  private int interest(double likeness) {
    return (int) Math.max(0, Math.min(100, 100 * likeness + dice.nextGaussian() * 15));
  }

  private static Map<String, Map<String, Integer>> travel() {
    var travel = new LinkedHashMap<String, Map<String, Integer>>();
    for (int from = 0; from < 3; from++) {
      var ways = new LinkedHashMap<String, Integer>();
      for (int to = 0; to < 3; to++) {
        if (to != from) {
          ways.put("c" + to, A_DAY);
        }
      }
      travel.put("c" + from, ways);
    }
    return travel;
  }
}
