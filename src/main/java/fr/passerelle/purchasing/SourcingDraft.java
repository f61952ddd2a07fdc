package fr.passerelle.purchasing;

import java.util.Arrays;

/** A plan that is being made: never against a rule. For one thread. */
final class SourcingDraft {

  private final SourcingTable table;
  private final int[] chosen;
  private final int[] load;
  private final int[] regionLoad;
  private int open;
  private double worth;

  SourcingDraft(SourcingTable table) {
    this.table = table;
    this.chosen = new int[table.lines];
    this.load = new int[table.suppliers];
    this.regionLoad = new int[table.regions];
    for (int i = 0; i < table.lines; i++) {
      chosen[i] = table.none(i);
    }
  }

  double worth() {
    return worth;
  }

  int[] chosen() {
    return chosen.clone();
  }

  int chosen(int line) {
    return chosen[line];
  }

  int open() {
    return open;
  }

  int load(int supplier) {
    return load[supplier];
  }

  int regionLoad(int region) {
    return regionLoad[region];
  }

  boolean isOpen(int supplier) {
    return load[supplier] > 0;
  }

  /** Whether a set may be chosen for a line that has none. */
  boolean fits(int line, int set) {
    int opened = 0;
    int[] options = table.sets[line][set];
    for (int a = 0; a < options.length; a++) {
      int supplier = table.supplier[line][options[a]];
      int region = table.region[line][options[a]];
      int more = 1;
      for (int b = 0; b < a; b++) {
        more += table.region[line][options[b]] == region ? 1 : 0;
      }
      opened += load[supplier] == 0 ? 1 : 0;
      if (load[supplier] >= table.mostLines || regionLoad[region] > table.mostOfRegion - more) {
        return false;
      }
    }
    return opened == 0 || open <= table.mostSuppliers - opened;
  }

  void choose(int line, int set) {
    change(line, 1, set);
    chosen[line] = set;
  }

  void clear(int line) {
    change(line, -1, chosen[line]);
    chosen[line] = table.none(line);
  }

  private void change(int line, int by, int set) {
    for (int option : table.sets[line][set]) {
      int supplier = table.supplier[line][option];
      boolean was = load[supplier] > 0;
      load[supplier] += by;
      regionLoad[table.region[line][option]] += by;
      open += (load[supplier] > 0 ? 1 : 0) - (was ? 1 : 0);
    }
    worth += by * table.setValue[line][set];
  }

  /** Takes over another plan; one that breaks a rule loses lines. */
  void become(int[] other) {
    for (int i = 0; i < table.lines; i++) {
      chosen[i] = table.none(i);
    }
    Arrays.fill(load, 0);
    Arrays.fill(regionLoad, 0);
    open = 0;
    worth = 0;
    for (int i = 0; i < table.lines; i++) {
      if (fits(i, other[i])) {
        choose(i, other[i]);
      }
    }
  }
}
