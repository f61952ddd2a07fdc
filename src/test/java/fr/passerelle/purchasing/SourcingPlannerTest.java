package fr.passerelle.purchasing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.passerelle.purchasing.SourcingProblem.Line;
import fr.passerelle.purchasing.SourcingProblem.Option;
import fr.passerelle.purchasing.SourcingProblem.Rule;
import fr.passerelle.purchasing.SourcingProblem.Rules;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From whom a buyer buys, judged by a checker and a search that know nothing of the planner. */
class SourcingPlannerTest {

  private static final int ANY = SourcingProblem.ANY;

  private static Option option(String supplier, String region, boolean isSme, double value) {
    return new Option(supplier, supplier, region, isSme, value);
  }

  private static SourcingProblem generated(long seed, int lines, int options, int suppliers) {
    var random = new Random(seed);
    var all = new ArrayList<Line>();
    for (int i = 0; i < lines; i++) {
      var chosen = random.ints(0, suppliers).distinct().limit(options).boxed().toList();
      all.add(
          new Line(
              "L" + i,
              1 + random.nextInt(3),
              chosen.stream()
                  .map(
                      s ->
                          new Option(
                              "s" + s,
                              "g" + s / 2,
                              "r" + s % 4,
                              s % 3 == 0,
                              0.2 + 0.7 * random.nextDouble()))
                  .toList()));
    }
    var rules =
        new Rules(
            random.nextBoolean(),
            random.nextInt(3) == 0 ? ANY : 1 + random.nextInt(Math.max(1, lines / 2)),
            random.nextInt(3) == 0 ? ANY : 1 + lines / 2,
            random.nextBoolean(),
            random.nextInt(3) == 0 ? ANY : 1 + random.nextInt(suppliers));
    return new SourcingProblem(all, rules);
  }

  /** The best value there is, by looking at every plan. */
  private static double best(SourcingProblem problem, List<List<Option>> so, int line) {
    if (line == problem.lines().size()) {
      return PlanCheck.broken(problem, so).isEmpty() ? PlanCheck.value(so) : -1;
    }
    double best = -1;
    for (var set : PlanCheck.subsets(problem.lines().get(line))) {
      so.add(set);
      if (PlanCheck.broken(problem, so).isEmpty()) {
        best = Math.max(best, best(problem, so, line + 1));
      }
      so.removeLast();
    }
    return best;
  }

  @Test
  void aPlanOfASmallSheetIsTheBestThereIs() {
    int proven = 0;
    for (long seed = 1; seed <= 120; seed++) {
      var problem = generated(seed, 4, 4, 6);
      var plan = SourcingPlanner.plan(problem);
      var options = PlanCheck.options(problem, plan);
      assertThat(PlanCheck.broken(problem, options)).as("seed %d", seed).isEmpty();
      assertThat(plan.value())
          .as("seed %d", seed)
          .isEqualTo(PlanCheck.value(options), within(1e-9));
      double best = best(problem, new ArrayList<>(), 0);
      assertThat(plan.value()).as("seed %d", seed).isEqualTo(best, within(1e-9));
      assertThat(plan.bound()).as("seed %d", seed).isGreaterThanOrEqualTo(best - 1e-9);
      proven += plan.isBest() ? 1 : 0;
    }
    assertThat(proven).as("proven the best").isGreaterThan(110);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void aPlanOfASheetIsWithinTwoInAHundredOfWhatIsPossible(long seed) {
    var problem = generated(seed, 30, 8, 24);
    var plan = SourcingPlanner.plan(problem);
    assertThat(PlanCheck.broken(problem, PlanCheck.options(problem, plan))).isEmpty();
    System.out.printf(
        Locale.ROOT,
        "30 lines, seed %d: %s %.3f of at most %.3f (%.2f %%)%s%n",
        seed,
        problem.rules(),
        plan.value(),
        plan.bound(),
        100 * (plan.bound() - plan.value()) / plan.bound(),
        plan.isBest() ? ", proven" : "");
    assertThat(plan.value()).isGreaterThanOrEqualTo(0.98 * plan.bound());
  }

  @Test
  void aPlanOfFiveHundredLinesKeepsTheRulesAndSaysHowFarItMayBeFromTheBest() {
    var large = generated(8, 500, 12, 700);
    var problem = new SourcingProblem(large.lines(), new Rules(true, 10, 200, true, 120));
    long from = System.nanoTime();
    var plan = SourcingPlanner.plan(problem);
    double seconds = (System.nanoTime() - from) / 1e9;
    System.out.printf(
        Locale.ROOT,
        "500 lines: %.2f of at most %.2f (%.2f %%) in %.1f s%n",
        plan.value(),
        plan.bound(),
        100 * (plan.bound() - plan.value()) / plan.bound(),
        seconds);
    assertThat(PlanCheck.broken(problem, PlanCheck.options(problem, plan))).isEmpty();
    assertThat(plan.value()).isGreaterThan(0.9 * plan.bound());
  }

  @Test
  void noRulesGiveEachLineItsBestSources() {
    var line =
        new Line(
            "1",
            2,
            List.of(
                option("a", "x", false, 0.9),
                option("b", "x", true, 0.8),
                option("c", "y", true, 0.7)));
    var plan = SourcingPlanner.plan(new SourcingProblem(List.of(line), Rules.NONE));
    assertThat(plan.chosen()).containsExactly(List.of("a", "b"));
    assertThat(plan.isBest()).isTrue();
  }

  @Test
  void aRuleCostsWhatThePlanWithoutItIsWorthMore() {
    var options = List.of(option("a", "x", false, 0.9), option("b", "y", true, 0.5));
    var lines = List.of(new Line("1", 1, options), new Line("2", 1, options));
    var problem = new SourcingProblem(lines, new Rules(false, 1, ANY, false, ANY));
    var plan = SourcingPlanner.plan(problem);
    assertThat(plan.chosen()).containsExactlyInAnyOrder(List.of("a"), List.of("b"));
    assertThat(SourcingPlanner.prices(problem, plan))
        .containsOnlyKeys(Rule.SHARE)
        .hasEntrySatisfying(Rule.SHARE, price -> assertThat(price).isEqualTo(0.4, within(1e-9)));
  }

  @Test
  void aLineWithoutOptionsStaysWithoutASource() {
    var problem =
        new SourcingProblem(List.of(new Line("1", 2, List.of())), new Rules(true, 1, 1, true, 1));
    assertThat(SourcingPlanner.plan(problem).chosen()).containsExactly(List.of());
  }

  @Test
  void theSameSheetGivesTheSamePlan() {
    var problem = generated(5, 25, 8, 20);
    assertThat(SourcingPlanner.plan(problem)).isEqualTo(SourcingPlanner.plan(problem));
  }
}
