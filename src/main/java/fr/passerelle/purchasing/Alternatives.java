package fr.passerelle.purchasing;

import fr.passerelle.purchasing.SourcingProblem.Rule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What it would change to choose another supplier for a line. */
public final class Alternatives {

  /**
   * A supplier in the place of the least valuable one that is chosen.
   *
   * @param loss how much less the line is worth; below 0 where it is worth more
   * @param broken the rules that this would break
   */
  public record Alternative(double loss, List<Rule> broken) {
    public Alternative {
      broken = List.copyOf(broken);
    }
  }

  private final Map<Integer, List<Candidate>> chosen;
  private final SourcingProblem.Rules rules;
  private final Map<String, Integer> linesOf = new HashMap<>();
  private final Map<String, Integer> ofRegion = new HashMap<>();

  public Alternatives(
      List<Requirement> lines, Map<Integer, List<Candidate>> chosen, PlanWishes wishes) {
    this.chosen = chosen;
    int sources = lines.stream().mapToInt(Requirement::sources).sum();
    this.rules = wishes.rules(Math.max(1, lines.size()), Math.max(1, sources));
    for (var all : chosen.values()) {
      for (var one : all) {
        linesOf.merge(one.organisation(), 1, Integer::sum);
        ofRegion.merge(region(one), 1, Integer::sum);
      }
    }
  }

  /** What it would change to choose a candidate that is not. */
  public Alternative of(Requirement line, Candidate candidate) {
    var now = chosen.getOrDefault(line.position(), List.of());
    var out = now.size() < line.sources() || now.isEmpty() ? null : now.getLast();
    var others = now.stream().filter(one -> !one.equals(out)).toList();
    var broken = new ArrayList<Rule>();
    if (rules.isApart() && others.stream().anyMatch(one -> one.group().equals(candidate.group()))) {
      broken.add(Rule.GROUP);
    }
    if (linesOf.getOrDefault(candidate.organisation(), 0) >= rules.mostLines()) {
      broken.add(Rule.SHARE);
    }
    boolean isSameRegion = out != null && region(out).equals(region(candidate));
    if (!isSameRegion && ofRegion.getOrDefault(region(candidate), 0) >= rules.mostOfRegion()) {
      broken.add(Rule.REGION);
    }
    boolean losesSme =
        out != null
            && out.isSme()
            && !candidate.isSme()
            && others.stream().noneMatch(Candidate::isSme);
    if (rules.hasSme() && losesSme) {
      broken.add(Rule.SME);
    }
    boolean isNew = !linesOf.containsKey(candidate.organisation());
    boolean frees = out != null && linesOf.getOrDefault(out.organisation(), 0) == 1;
    if (isNew && !frees && linesOf.size() >= rules.mostSuppliers()) {
      broken.add(Rule.CONTACTS);
    }
    double gain = candidate.value() - (out == null ? 0 : out.value());
    return new Alternative(-gain, broken);
  }

  private static String region(Candidate candidate) {
    return candidate.country() + " " + candidate.region();
  }
}
