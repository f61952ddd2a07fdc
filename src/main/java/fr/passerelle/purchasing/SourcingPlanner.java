package fr.passerelle.purchasing;

import fr.passerelle.purchasing.SourcingProblem.Rule;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Makes plans: prices give a bound and first plans, parts of the best are taken out and put back
 * better, and where the problem is small all plans that could be better are looked through. The
 * same problem always gives the same plan. For one thread.
 */
public final class SourcingPlanner {

  private static final int STEPS = 1_500;
  private static final int STEPS_WITHOUT_GAIN = 30;
  private static final int PLAN_EVERY = 20;
  private static final int ROUNDS = 12_000;
  private static final int LINES_TO_PROVE = 60;

  private final SourcingTable table;
  private final SourcingPrices prices;
  private final SourcingDraft draft;
  private final Random random = new Random(8);
  private int[] best;
  private double bestWorth = -1;

  private SourcingPlanner(SourcingProblem problem, @Nullable SourcingPlan known) {
    this.table = new SourcingTable(problem);
    this.prices = new SourcingPrices(table);
    this.draft = new SourcingDraft(table);
    this.best = draft.chosen();
    if (known != null) {
      draft.become(table.sets(known.chosen()));
      keep();
    }
  }

  /** The best plan that is found. */
  public static SourcingPlan plan(SourcingProblem problem) {
    return new SourcingPlanner(problem, null).run();
  }

  /**
   * The best plan that is found, never worse than one that is known.
   *
   * @param known a plan for the same lines under these rules or stricter ones
   */
  public static SourcingPlan plan(SourcingProblem problem, SourcingPlan known) {
    return new SourcingPlanner(problem, known).run();
  }

  /** What each rule in force costs: the value of the best plan without it minus that with it. */
  public static Map<Rule, Double> prices(SourcingProblem problem, SourcingPlan plan) {
    var costs = new EnumMap<Rule, Double>(Rule.class);
    for (var rule : Rule.values()) {
      if (problem.rules().has(rule)) {
        var freer = new SourcingProblem(problem.lines(), problem.rules().without(rule));
        costs.put(rule, Math.max(0, plan(freer, plan).value() - plan.value()));
      }
    }
    return costs;
  }

  private SourcingPlan run() {
    descend();
    if (!isReached() && table.suppliers > 0) {
      improve();
    }
    boolean isBest = isReached();
    if (!isBest && table.lines <= LINES_TO_PROVE) {
      var proof = new SourcingProof(table, prices);
      isBest = proof.search(best, bestWorth);
      if (proof.worth() > bestWorth) {
        best = proof.best();
        bestWorth = proof.worth();
      }
    }
    return table.plan(best, bestWorth, isBest ? bestWorth : prices.bound(), isBest);
  }

  private boolean isReached() {
    return bestWorth >= prices.bound() - 1e-9;
  }

  private void descend() {
    double speed = 1.5;
    int without = 0;
    for (int step = 0; step < STEPS && speed > 1e-3 && !isReached(); step++) {
      if (step % PLAN_EVERY == 0) {
        build();
      }
      without = prices.step(bestWorth, speed) ? 0 : without + 1;
      if (without >= STEPS_WITHOUT_GAIN) {
        speed /= 1.6;
        without = 0;
      }
    }
    prices.settle();
    build();
  }

  /** A plan of the contacts that most is paid for, each line taking what is worth most to it. */
  private void build() {
    for (int i = 0; i < table.lines; i++) {
      draft.clear(i);
    }
    boolean[] allowed = new boolean[table.suppliers];
    boolean isLimited = table.mostSuppliers < SourcingProblem.ANY;
    if (isLimited) {
      for (int s : prices.mostPaid(prices.contactSums(0))) {
        allowed[s] = true;
      }
    }
    var order = IntStream.range(0, table.lines).boxed().toList();
    var sorted = new ArrayList<>(order);
    sorted.sort((a, b) -> Double.compare(prices.most(b), prices.most(a)));
    for (int line : sorted) {
      put(line, isLimited ? allowed : null, 0);
    }
    for (int line : sorted) { // whom the contacts do not serve takes whoever is left
      draft.clear(line);
      put(line, null, 0);
    }
    keep();
  }

  /** Takes lines out of the best plan and puts them back in other orders, at other prices. */
  private void improve() {
    draft.become(best);
    double current = draft.worth();
    double heat = 0.05;
    for (int round = 0; round < ROUNDS && !isReached(); round++) {
      int[] before = draft.chosen();
      boolean isSwap = random.nextBoolean();
      int closed = isSwap ? open(random.nextInt(table.suppliers)) : -1;
      int opened = isSwap ? random.nextInt(table.suppliers) : -1;
      var out = isSwap ? around(closed, opened) : someLines();
      out.forEach(draft::clear);
      double noise = isSwap ? 0 : random.nextDouble() * 0.3;
      for (int line : shuffled(out)) {
        put(line, null, noise, opened, closed);
      }
      for (int line : isSwap ? out : List.<Integer>of()) { // now that the contacts are chosen
        draft.clear(line);
        put(line, null, 0, -1, -1);
      }
      double limit = current - heat * (1 - (double) round / ROUNDS) * random.nextDouble();
      if (draft.worth() >= limit) {
        current = draft.worth();
        keep();
      } else {
        out.forEach(draft::clear);
        out.forEach(line -> draft.choose(line, before[line]));
      }
    }
  }

  /** The lines of a supplier that goes out, and those that another may have that comes in. */
  private List<Integer> around(int closed, int opened) {
    var lines = new LinkedHashSet<Integer>();
    for (int line : table.linesOf[closed]) {
      if (has(line, draft.chosen(line), closed)) {
        lines.add(line);
      }
    }
    for (int line : table.linesOf[opened]) {
      lines.add(line);
    }
    return List.copyOf(lines);
  }

  private List<Integer> someLines() {
    int count = 1 + random.nextInt(Math.min(8, table.lines));
    return random.ints(0, table.lines).limit(count).distinct().boxed().toList();
  }

  private int open(int from) {
    for (int i = 0; i < table.suppliers; i++) {
      int supplier = (from + i) % table.suppliers;
      if (draft.isOpen(supplier)) {
        return supplier;
      }
    }
    return from;
  }

  private List<Integer> shuffled(List<Integer> lines) {
    var order = new ArrayList<>(lines);
    for (int i = order.size() - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int one = order.get(i);
      order.set(i, order.get(j));
      order.set(j, one);
    }
    return order;
  }

  private void put(int line, boolean @Nullable [] allowed, double noise) {
    put(line, allowed, noise, -1, -1);
  }

  /** Gives a line the set that fits and is worth most to it. */
  private void put(
      int line, boolean @Nullable [] allowed, double noise, int preferred, int banned) {
    int found = table.none(line);
    double most = Double.NEGATIVE_INFINITY;
    boolean atPrices = allowed != null || noise > 0 || random.nextBoolean();
    for (int p = 0; p < table.sets[line].length; p++) {
      double worth = atPrices ? prices.net(line, p) : table.setValue[line][p];
      worth += noise > 0 ? noise * random.nextDouble() : 0;
      worth += preferred >= 0 && has(line, p, preferred) ? 1 : 0;
      if (worth > most
          && (allowed == null || isAllowed(line, p, allowed))
          && (banned < 0 || !has(line, p, banned))
          && draft.fits(line, p)) {
        most = worth;
        found = p;
      }
    }
    draft.choose(line, found);
  }

  private boolean has(int line, int set, int supplier) {
    for (int option : table.sets[line][set]) {
      if (table.supplier[line][option] == supplier) {
        return true;
      }
    }
    return false;
  }

  private boolean isAllowed(int line, int set, boolean[] allowed) {
    for (int option : table.sets[line][set]) {
      if (!allowed[table.supplier[line][option]]) {
        return false;
      }
    }
    return true;
  }

  private void keep() {
    if (draft.worth() > bestWorth + 1e-12) {
      bestWorth = draft.worth();
      best = draft.chosen();
    }
  }
}
