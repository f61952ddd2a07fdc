package fr.passerelle.purchasing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * A problem in numbers: for each line all sets of options that the rules within a line allow, best
 * first; the first set of a line is never worse than the others by value. Immutable by habit.
 */
final class SourcingTable {

  final SourcingProblem problem;
  final int lines;
  final int suppliers;
  final int regions;
  final int mostLines;
  final int mostOfRegion;
  final int mostSuppliers;

  /** By line and option. */
  final int[][] supplier;

  final int[][] region;
  final double[][] value;

  /** By line: sets of options; the empty set is among them. */
  final int[][][] sets;

  final double[][] setValue;

  /** By supplier: the lines that have it among their options. */
  final int[][] linesOf;

  SourcingTable(SourcingProblem problem) {
    this.problem = problem;
    var rules = problem.rules();
    this.lines = problem.lines().size();
    this.mostLines = rules.mostLines();
    this.mostOfRegion = rules.mostOfRegion();
    this.mostSuppliers = rules.mostSuppliers();
    this.supplier = new int[lines][];
    this.region = new int[lines][];
    this.value = new double[lines][];
    this.sets = new int[lines][][];
    this.setValue = new double[lines][];
    var supplierIds = new HashMap<String, Integer>();
    var regionIds = new HashMap<String, Integer>();
    for (int i = 0; i < lines; i++) {
      var options = problem.lines().get(i).options();
      supplier[i] = options.stream().mapToInt(one -> index(supplierIds, one.supplier())).toArray();
      region[i] = options.stream().mapToInt(one -> index(regionIds, one.region())).toArray();
      value[i] = options.stream().mapToDouble(SourcingProblem.Option::value).toArray();
      fillSets(i);
    }
    this.suppliers = supplierIds.size();
    this.regions = regionIds.size();
    this.linesOf = linesOf();
  }

  private static int index(Map<String, Integer> ids, String name) {
    return ids.computeIfAbsent(name, unseen -> ids.size());
  }

  private void fillSets(int line) {
    var all = new ArrayList<int[]>();
    extend(line, new int[0], 0, all);
    boolean needsSme =
        problem.rules().hasSme()
            && problem.lines().get(line).options().stream().anyMatch(SourcingProblem.Option::isSme);
    if (needsSme) {
      all.removeIf(set -> set.length > 0 && !hasSme(line, set));
    }
    all.sort(Comparator.comparingDouble(set -> -sum(line, set)));
    sets[line] = all.toArray(int[][]::new);
    setValue[line] = all.stream().mapToDouble(set -> sum(line, set)).toArray();
  }

  private void extend(int line, int[] set, int from, List<int[]> all) {
    all.add(set);
    var wanted = problem.lines().get(line);
    if (set.length == wanted.sources()) {
      return;
    }
    for (int o = from; o < wanted.options().size(); o++) {
      if (!problem.rules().isApart() || isApart(wanted, set, o)) {
        int[] wider = Arrays.copyOf(set, set.length + 1);
        wider[set.length] = o;
        extend(line, wider, o + 1, all);
      }
    }
  }

  private static boolean isApart(SourcingProblem.Line line, int[] set, int option) {
    String group = line.options().get(option).group();
    return Arrays.stream(set).noneMatch(one -> line.options().get(one).group().equals(group));
  }

  private boolean hasSme(int line, int[] set) {
    var options = problem.lines().get(line).options();
    return Arrays.stream(set).anyMatch(option -> options.get(option).isSme());
  }

  private double sum(int line, int[] set) {
    return set.length == 0
        ? 0
        : SourcingProblem.SERVED + Arrays.stream(set).mapToDouble(o -> value[line][o]).sum();
  }

  private int[][] linesOf() {
    var found = new ArrayList<List<Integer>>();
    for (int s = 0; s < suppliers; s++) {
      found.add(new ArrayList<>());
    }
    for (int i = 0; i < lines; i++) {
      for (int s : supplier[i]) {
        found.get(s).add(i);
      }
    }
    return found.stream()
        .map(one -> one.stream().mapToInt(Integer::intValue).toArray())
        .toArray(int[][]::new);
  }

  /** The draft as a plan. */
  SourcingPlan plan(int[] chosen, double worth, double bound, boolean isBest) {
    var suppliersOf = new ArrayList<List<String>>();
    for (int i = 0; i < lines; i++) {
      var options = problem.lines().get(i).options();
      suppliersOf.add(
          Arrays.stream(sets[i][chosen[i]])
              .mapToObj(options::get)
              .sorted(Comparator.comparingDouble(SourcingProblem.Option::value).reversed())
              .map(SourcingProblem.Option::supplier)
              .toList());
    }
    return new SourcingPlan(suppliersOf, worth, Math.max(worth, bound), isBest);
  }

  /** Which set of each line holds just these suppliers; the empty one where none does. */
  int[] sets(List<List<String>> plan) {
    int[] chosen = new int[lines];
    for (int i = 0; i < lines; i++) {
      var wanted = new HashSet<>(plan.get(i));
      var options = problem.lines().get(i).options();
      for (int p = 0; p < sets[i].length; p++) {
        int[] set = sets[i][p];
        boolean isEmpty = set.length == 0;
        boolean isSame =
            set.length == wanted.size()
                && Arrays.stream(set).allMatch(o -> wanted.contains(options.get(o).supplier()));
        if (isSame || (isEmpty && chosen[i] == 0)) {
          chosen[i] = p;
        }
        if (isSame) {
          break;
        }
      }
    }
    return chosen;
  }

  /** The empty set of a line. */
  int none(int line) {
    return sets[line].length - 1;
  }
}
