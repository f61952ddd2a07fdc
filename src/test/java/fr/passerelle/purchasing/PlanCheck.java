package fr.passerelle.purchasing;

import fr.passerelle.purchasing.SourcingProblem.Line;
import fr.passerelle.purchasing.SourcingProblem.Option;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;

/** Says in what a plan breaks the rules: written from the rules alone. */
final class PlanCheck {

  private PlanCheck() {}

  /** What is broken, in words; the first lines alone may be given. */
  static List<String> broken(SourcingProblem problem, List<List<Option>> plan) {
    var broken = new ArrayList<String>();
    var rules = problem.rules();
    var linesOf = new HashMap<String, Integer>();
    var ofRegion = new HashMap<String, Integer>();
    for (int i = 0; i < plan.size(); i++) {
      var line = problem.lines().get(i);
      var chosen = plan.get(i);
      if (chosen.size() > line.sources()) {
        broken.add(line.id() + " has too many sources");
      }
      var groups = new HashSet<String>();
      for (var option : chosen) {
        if (!groups.add(option.group()) && rules.isApart()) {
          broken.add(line.id() + " has two of " + option.group());
        }
        linesOf.merge(option.supplier(), 1, Integer::sum);
        ofRegion.merge(option.region(), 1, Integer::sum);
      }
      boolean couldHaveSme = line.options().stream().anyMatch(Option::isSme);
      boolean hasSme = chosen.stream().anyMatch(Option::isSme);
      if (rules.hasSme() && couldHaveSme && !chosen.isEmpty() && !hasSme) {
        broken.add(line.id() + " has no SME");
      }
    }
    linesOf.forEach(
        (supplier, count) -> {
          if (count > rules.mostLines()) {
            broken.add(supplier + " has " + count + " lines");
          }
        });
    ofRegion.forEach(
        (region, count) -> {
          if (count > rules.mostOfRegion()) {
            broken.add(region + " has " + count + " sources");
          }
        });
    if (linesOf.size() > rules.mostSuppliers()) {
      broken.add(linesOf.size() + " suppliers");
    }
    return broken;
  }

  /** The options behind a plan's suppliers. */
  static List<List<Option>> options(SourcingProblem problem, SourcingPlan plan) {
    var options = new ArrayList<List<Option>>();
    for (int i = 0; i < plan.chosen().size(); i++) {
      var line = problem.lines().get(i);
      options.add(
          plan.chosen().get(i).stream()
              .map(
                  supplier ->
                      line.options().stream()
                          .filter(option -> option.supplier().equals(supplier))
                          .findFirst()
                          .orElseThrow())
              .toList());
    }
    return options;
  }

  static double value(List<List<Option>> plan) {
    return plan.stream()
        .filter(chosen -> !chosen.isEmpty())
        .mapToDouble(chosen -> 1 + chosen.stream().mapToDouble(Option::value).sum())
        .sum();
  }

  static List<List<Option>> subsets(Line line) {
    var all = new ArrayList<List<Option>>();
    for (int mask = 0; mask < 1 << line.options().size(); mask++) {
      var set = new ArrayList<Option>();
      for (int i = 0; i < line.options().size(); i++) {
        if ((mask >> i & 1) == 1) {
          set.add(line.options().get(i));
        }
      }
      if (set.size() <= line.sources()) {
        all.add(set);
      }
    }
    return all;
  }
}
