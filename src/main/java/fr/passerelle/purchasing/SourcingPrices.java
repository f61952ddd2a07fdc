package fr.passerelle.purchasing;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * What the rules over all lines cost: a price for each line of a supplier, for each source of a
 * region and for each contact. With prices the lines fall apart, and the best of each gives a bound
 * that no plan exceeds (Lagrangian relaxation; M. L. Fisher, "The Lagrangian Relaxation Method for
 * Solving Integer Programming Problems", Management Science 27, 1981); they are moved against what
 * the lines then take too much of (subgradient steps after Polyak). For one thread.
 */
final class SourcingPrices {

  private static final double LEAST_STEP = 1e-4;

  private final SourcingTable table;
  private final boolean countsLines;
  private final boolean countsRegions;
  private final boolean countsContacts;
  final double[] supplier;
  final double[] region;

  /** By line and option: what the line pays so that the supplier is one of the contacts. */
  final double[][] contact;

  private final int[] best;
  private double[] bestSupplier;
  private double[] bestRegion;
  private double[][] bestContact;
  private double bound = Double.POSITIVE_INFINITY;

  SourcingPrices(SourcingTable table) {
    this.table = table;
    this.countsLines = table.mostLines < SourcingProblem.ANY;
    this.countsRegions = table.mostOfRegion < SourcingProblem.ANY;
    this.countsContacts = table.mostSuppliers < SourcingProblem.ANY;
    this.supplier = new double[table.suppliers];
    this.region = new double[table.regions];
    this.contact = new double[table.lines][];
    for (int i = 0; i < table.lines; i++) {
      contact[i] = new double[table.supplier[i].length];
    }
    this.best = new int[table.lines];
    this.bestSupplier = supplier.clone();
    this.bestRegion = region.clone();
    this.bestContact = copy(contact);
  }

  private static double[][] copy(double[][] all) {
    return Arrays.stream(all).map(double[]::clone).toArray(double[][]::new);
  }

  double bound() {
    return bound;
  }

  /** What a set is worth to its line once it has paid. */
  double net(int line, int set) {
    double net = table.setValue[line][set];
    for (int option : table.sets[line][set]) {
      net -=
          supplier[table.supplier[line][option]]
              + region[table.region[line][option]]
              + contact[line][option];
    }
    return net;
  }

  /**
   * How much the lines from one on would pay to have each supplier among the contacts, with what
   * all the lines that it may have cost.
   */
  double[] contactSums(int fromLine) {
    double[] sums = new double[table.suppliers];
    for (int s = 0; countsLines && s < sums.length; s++) {
      sums[s] = table.mostLines * supplier[s];
    }
    for (int i = fromLine; i < table.lines; i++) {
      for (int o = 0; o < contact[i].length; o++) {
        sums[table.supplier[i][o]] += contact[i][o];
      }
    }
    return sums;
  }

  /** The suppliers for whom most is paid, as many as may be contacted. */
  int[] mostPaid(double[] sums) {
    return IntStream.range(0, table.suppliers)
        .boxed()
        .sorted((a, b) -> Double.compare(sums[b], sums[a]))
        .limit(table.mostSuppliers)
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /**
   * Moves the prices once.
   *
   * @param reached the value of a plan that is known
   * @param speed of the step, from 0 to 2
   * @return whether the bound became lower
   */
  boolean step(double reached, double speed) {
    double[] overLines = new double[table.suppliers];
    double[] overRegion = new double[table.regions];
    double[][] overContact = new double[table.lines][];
    double total = 0;
    for (int i = 0; i < table.lines; i++) {
      total += net(i, dearest(i));
      overContact[i] = new double[contact[i].length];
      for (int option : table.sets[i][best[i]]) {
        overLines[table.supplier[i][option]]++;
        overRegion[table.region[i][option]]++;
        overContact[i][option]++;
      }
    }
    boolean[] isPaid = new boolean[table.suppliers];
    double[] sums = contactSums(0);
    for (int s : mostPaid(sums)) {
      total += sums[s];
      isPaid[s] = true;
    }
    double square = 0;
    for (int s = 0; countsLines && s < supplier.length; s++) {
      overLines[s] -= isPaid[s] ? table.mostLines : 0;
      square += supplier[s] > 0 || overLines[s] > 0 ? overLines[s] * overLines[s] : 0;
    }
    for (int r = 0; countsRegions && r < region.length; r++) {
      total += table.mostOfRegion * region[r];
      overRegion[r] -= table.mostOfRegion;
      square += region[r] > 0 || overRegion[r] > 0 ? overRegion[r] * overRegion[r] : 0;
    }
    for (int i = 0; countsContacts && i < table.lines; i++) {
      for (int o = 0; o < contact[i].length; o++) {
        overContact[i][o] -= isPaid[table.supplier[i][o]] ? 1 : 0;
        double over = overContact[i][o];
        square += contact[i][o] > 0 || over > 0 ? over * over : 0;
      }
    }
    boolean isLower = keep(total);
    double length = square == 0 ? 0 : speed * Math.max(LEAST_STEP, total - reached) / square;
    move(length, overLines, overRegion, overContact);
    return isLower;
  }

  private boolean keep(double total) {
    if (total >= bound - 1e-12) {
      return false;
    }
    bound = total;
    bestSupplier = supplier.clone();
    bestRegion = region.clone();
    bestContact = copy(contact);
    return true;
  }

  private void move(
      double length, double[] overLines, double[] overRegion, double[][] overContact) {
    for (int s = 0; countsLines && s < supplier.length; s++) {
      supplier[s] = Math.max(0, supplier[s] + length * overLines[s]);
    }
    for (int r = 0; countsRegions && r < region.length; r++) {
      region[r] = Math.max(0, region[r] + length * overRegion[r]);
    }
    for (int i = 0; countsContacts && i < table.lines; i++) {
      for (int o = 0; o < contact[i].length; o++) {
        contact[i][o] = Math.max(0, contact[i][o] + length * overContact[i][o]);
      }
    }
  }

  /** The set that is worth most to a line once it has paid. */
  private int dearest(int line) {
    int dearest = 0;
    double most = Double.NEGATIVE_INFINITY;
    for (int p = 0; p < table.sets[line].length; p++) {
      double net = net(line, p);
      if (net > most) {
        most = net;
        dearest = p;
      }
    }
    best[line] = dearest;
    return dearest;
  }

  /** What {@link #dearest} is worth. */
  double most(int line) {
    return net(line, dearest(line));
  }

  /** Goes back to the prices of the lowest bound. */
  void settle() {
    System.arraycopy(bestSupplier, 0, supplier, 0, supplier.length);
    System.arraycopy(bestRegion, 0, region, 0, region.length);
    for (int i = 0; i < contact.length; i++) {
      System.arraycopy(bestContact[i], 0, contact[i], 0, contact[i].length);
    }
  }
}
