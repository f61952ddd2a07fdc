package fr.passerelle.search;

/**
 * How alike pieces of evidence are to a query and to each other: cosines from 0 to 1, by their
 * places in the list that was asked for; 0 where nothing is known of one. Immutable, by the promise
 * of who makes one.
 */
public final class Likeness {

  private final double[] asked;
  private final double[][] among;

  /**
   * Takes over the cosines, which are not to be changed any more.
   *
   * @param asked of each to the query
   * @param among between the pieces, symmetric
   */
  public Likeness(double[] asked, double[][] among) {
    this.asked = asked;
    this.among = among;
  }

  /** How many pieces of evidence were compared. */
  public int size() {
    return asked.length;
  }

  /** How alike one is to the query. */
  public double toQuery(int one) {
    return asked[one];
  }

  /** How alike two are. */
  public double between(int one, int other) {
    return among[one][other];
  }
}
