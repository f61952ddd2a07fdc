package fr.passerelle.delegation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;

/**
 * One price, and one measure of use, for each thing that programmes are short of, all in one array:
 * pairs, hosts' slots, hosts, hosts' days, tables, visitors, needed interpreters by who would do,
 * and interpreters.
 */
final class Prices {

  final Problem problem;
  final int hostSlots; // where these begin, by host and slot
  final int hosts;
  final int hostDays; // by host and day
  final int tables; // by city and slot
  final int visitors;
  final int needs; // by kind of need, city and slot
  final int interpreters;
  final int count;
  final double[] price;
  final double[] use;
  final double[] supply;
  final boolean[] mayBeNegative;
  final int[] needOf; // the kind of need of a pair, or NONE
  final List<int[]> needKinds = new ArrayList<>(); // the interpreters of each

  Prices(Problem problem) {
    this.problem = problem;
    needOf = new int[problem.pairCount];
    var kinds = new HashMap<List<Integer>, Integer>();
    for (int pair = 0; pair < problem.pairCount; pair++) {
      needOf[pair] = Problem.NONE;
      if (problem.needsInterpreter[pair]) {
        var who = problem.interpretersOf[pair];
        var key = Arrays.stream(who).boxed().toList();
        var kind = kinds.get(key);
        if (kind == null) {
          kind = kinds.size();
          kinds.put(key, kind);
          needKinds.add(who);
        }
        needOf[pair] = kind;
      }
    }
    hostSlots = problem.pairCount;
    hosts = hostSlots + problem.hosts.count * problem.slotCount;
    hostDays = hosts + problem.hosts.count;
    tables = hostDays + problem.hosts.count * problem.dayCount;
    visitors = tables + problem.cityCount * problem.slotCount;
    needs = visitors + problem.visitors.count;
    interpreters = needs + needKinds.size() * problem.cityCount * problem.slotCount;
    count = interpreters + problem.interpreters.count;
    price = new double[count];
    use = new double[count];
    supply = new double[count];
    mayBeNegative = new boolean[count];
    Arrays.fill(supply, 0, hosts, 1);
    for (int host = 0; host < problem.hosts.count; host++) {
      supply[hosts + host] = problem.hosts.most[host];
      Arrays.fill(
          supply,
          hostDays + host * problem.dayCount,
          hostDays + (host + 1) * problem.dayCount,
          problem.hosts.mostPerDay[host]);
    }
    for (int city = 0; city < problem.cityCount; city++) {
      Arrays.fill(
          supply,
          tables + city * problem.slotCount,
          tables + (city + 1) * problem.slotCount,
          problem.tablesIn[city]);
    }
    for (int visitor = 0; visitor < problem.visitors.count; visitor++) {
      supply[visitors + visitor] = problem.visitors.most[visitor];
    }
    for (int interpreter = 0; interpreter < problem.interpreters.count; interpreter++) {
      supply[interpreters + interpreter] = problem.interpreters.most[interpreter];
    }
    for (int pair = 0; pair < problem.pairCount; pair++) {
      mayBeNegative[pair] = problem.must[pair]; // it meets exactly once
    }
  }

  /** What a visitor earns by a pair's meeting in a slot. */
  double net(int pair, int slot) {
    int host = problem.hostOf[pair];
    int city = problem.cityOf[host];
    double net =
        problem.value[pair]
            - price[pair]
            - price[hostSlots + host * problem.slotCount + slot]
            - price[hosts + host]
            - price[hostDays + host * problem.dayCount + problem.dayOf[slot]]
            - price[tables + city * problem.slotCount + slot]
            - price[visitors + problem.visitorOf[pair]];
    return needOf[pair] == Problem.NONE ? net : net - price[need(needOf[pair], city, slot)];
  }

  int need(int kind, int city, int slot) {
    return needs + (kind * problem.cityCount + city) * problem.slotCount + slot;
  }

  /** Notes that a pair meets. */
  void use(int pair, int slot) {
    int host = problem.hostOf[pair];
    int city = problem.cityOf[host];
    use[pair]++;
    use[hostSlots + host * problem.slotCount + slot]++;
    use[hosts + host]++;
    use[hostDays + host * problem.dayCount + problem.dayOf[slot]]++;
    use[tables + city * problem.slotCount + slot]++;
    use[visitors + problem.visitorOf[pair]]++;
    if (needOf[pair] != Problem.NONE) {
      use[need(needOf[pair], city, slot)]++;
    }
  }
}
