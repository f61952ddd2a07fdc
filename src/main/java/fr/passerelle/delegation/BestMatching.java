package fr.passerelle.delegation;

import java.util.Arrays;

/**
 * The dearest way to give rows columns, each at most once and at most so many in all: exact, by
 * shortest augmenting paths with potentials (Jonker and Volgenant, "A shortest augmenting path
 * algorithm for dense and sparse linear assignment problems", 1987). Not thread-safe.
 */
final class BestMatching {

  private static final double REST = 1e7; // dearer than any cell: rows that have to stay free

  private double[] cells = new double[0];
  private int rows;
  private int columns;
  private int width;
  private double[] rowPrice = new double[0];
  private double[] columnPrice = new double[0];
  private double[] distance = new double[0];
  private int[] rowOf = new int[0];
  private int[] way = new int[0];
  private boolean[] seen = new boolean[0];
  private int free;

  /** Begins with cells that are worth nothing. */
  void begin(int rows, int columns) {
    this.rows = rows;
    this.columns = columns;
    width = columns + rows; // each row may also take a column of nothing
    if (cells.length < rows * columns) {
      cells = new double[rows * columns * 2];
    }
    Arrays.fill(cells, 0, rows * columns, 0);
    if (rowOf.length <= width) {
      columnPrice = new double[2 * width + 2];
      distance = new double[2 * width + 2];
      rowOf = new int[2 * width + 2];
      way = new int[2 * width + 2];
      seen = new boolean[2 * width + 2];
    }
    if (rowPrice.length <= rows) {
      rowPrice = new double[2 * rows + 2];
    }
  }

  /** Says what a row and a column are worth together, above 0. */
  void set(int row, int column, double worth) {
    cells[row * columns + column] = worth;
  }

  /** Matches at most so many rows; returns what the matched cells are worth. */
  double run(int most) {
    free = Math.max(0, rows - most);
    Arrays.fill(rowPrice, 0, rows + 1, 0);
    Arrays.fill(columnPrice, 0, width + 1, 0);
    Arrays.fill(rowOf, 0, width + 1, 0);
    for (int row = 1; row <= rows; row++) {
      augment(row);
    }
    double sum = 0;
    for (int column = 1; column <= columns; column++) {
      if (rowOf[column] > 0) {
        sum += cells[(rowOf[column] - 1) * columns + column - 1];
      }
    }
    return sum;
  }

  /** The row that has a column, or -1 where it has none that is worth anything. */
  int rowOf(int column) {
    int row = rowOf[column + 1] - 1;
    return row >= 0 && cells[row * columns + column] > 0 ? row : -1;
  }

  private double cost(int row, int column) {
    if (column <= columns) {
      return -cells[(row - 1) * columns + column - 1];
    }
    return column <= columns + free ? -REST : 0;
  }

  private void augment(int row) {
    rowOf[0] = row;
    Arrays.fill(distance, 0, width + 1, Double.MAX_VALUE);
    Arrays.fill(seen, 0, width + 1, false);
    int column = 0;
    do {
      seen[column] = true;
      int at = rowOf[column];
      int next = 0;
      double step = Double.MAX_VALUE;
      for (int other = 1; other <= width; other++) {
        if (!seen[other]) {
          double reduced = cost(at, other) - rowPrice[at] - columnPrice[other];
          if (reduced < distance[other]) {
            distance[other] = reduced;
            way[other] = column;
          }
          if (distance[other] < step) {
            step = distance[other];
            next = other;
          }
        }
      }
      for (int other = 0; other <= width; other++) {
        if (seen[other]) {
          rowPrice[rowOf[other]] += step;
          columnPrice[other] -= step;
        } else {
          distance[other] -= step;
        }
      }
      column = next;
    } while (rowOf[column] != 0);
    while (column != 0) {
      int before = way[column];
      rowOf[column] = rowOf[before];
      column = before;
    }
  }
}
