package fr.passerelle.matching.potential;

/**
 * What a signal says.
 *
 * @param strength from 0 to 1
 * @param count what was counted, such as the themes that both have
 */
public record Judged(PotentialSignal signal, double strength, int count) {

  public Judged {
    if (!(strength >= 0 && strength <= 1)) {
      throw new IllegalArgumentException("strength must be from 0 to 1, but is " + strength);
    }
  }

  /** What it adds to the sum: strength × weight. */
  public double part() {
    return strength * signal.weight();
  }
}
