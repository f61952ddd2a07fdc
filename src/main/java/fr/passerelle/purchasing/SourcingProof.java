package fr.passerelle.purchasing;

import java.util.Arrays;

/**
 * Looks through all plans that could be better, line by line; what the prices say of the lines to
 * come tells which need not be looked at. For one thread.
 */
final class SourcingProof {

  private static final int MOST_NODES = 600_000;

  private final SourcingTable table;
  private final SourcingPrices prices;
  private final SourcingDraft draft;
  private final double[] restOfLines;
  private final double[][] contactsFrom;
  private int nodes;
  private int[] best = {};
  private double worth;

  SourcingProof(SourcingTable table, SourcingPrices prices) {
    this.table = table;
    this.prices = prices;
    this.draft = new SourcingDraft(table);
    this.restOfLines = new double[table.lines + 1];
    this.contactsFrom = new double[table.lines + 1][];
    for (int i = table.lines; i >= 0; i--) {
      restOfLines[i] = i == table.lines ? 0 : restOfLines[i + 1] + prices.most(i);
      contactsFrom[i] = prices.contactSums(i);
    }
  }

  int[] best() {
    return best.clone();
  }

  double worth() {
    return worth;
  }

  /** Whether all was looked through that could be better than a known plan. */
  boolean search(int[] known, double knownWorth) {
    best = known.clone();
    worth = knownWorth;
    return look(0);
  }

  private boolean look(int line) {
    if (++nodes > MOST_NODES) {
      return false;
    }
    if (line == table.lines) {
      if (draft.worth() > worth + 1e-12) {
        worth = draft.worth();
        best = draft.chosen();
      }
      return true;
    }
    for (int p = 0; p < table.sets[line].length; p++) {
      if (!draft.fits(line, p)) {
        continue;
      }
      draft.choose(line, p);
      boolean isWhole = most(line + 1) <= worth + 1e-9 || look(line + 1);
      draft.clear(line);
      if (!isWhole) {
        return false;
      }
    }
    return true;
  }

  /** What no plan exceeds that begins like the draft. */
  private double most(int next) {
    double most = draft.worth() + restOfLines[next];
    if (table.mostLines < SourcingProblem.ANY) { // of those that are in, some lines are taken
      for (int s = 0; s < table.suppliers; s++) {
        most -= prices.supplier[s] * draft.load(s);
      }
    }
    if (table.mostOfRegion < SourcingProblem.ANY) {
      for (int r = 0; r < table.regions; r++) {
        most += prices.region[r] * (table.mostOfRegion - draft.regionLoad(r));
      }
    }
    return most + contacts(contactsFrom[next]);
  }

  private double contacts(double[] sums) {
    double paid = 0;
    double[] closed = new double[table.suppliers];
    int count = 0;
    for (int s = 0; s < table.suppliers; s++) {
      if (draft.isOpen(s)) {
        paid += sums[s];
      } else {
        closed[count++] = sums[s];
      }
    }
    Arrays.sort(closed, 0, count);
    int left = Math.min(count, table.mostSuppliers - draft.open());
    for (int i = 0; i < left; i++) {
      paid += closed[count - 1 - i];
    }
    return paid;
  }
}
