package fr.passerelle.cluster.visibility;

import java.util.OptionalInt;

/**
 * The share of small and medium-sized firms, by EU recommendation 2003/361, among firms whose size
 * is known.
 *
 * @param all how many there are, firms of unknown size and other organisations with them
 * @param firms of these, the firms whose size is known
 * @param smes of these, the small and medium-sized ones
 */
public record SmeShare(long all, long firms, long smes) {

  public SmeShare {
    if (smes < 0 || smes > firms || firms > all) {
      throw new IllegalArgumentException("no share: " + smes + " of " + firms + " of " + all);
    }
  }

  /** In per cent, rounded; none where no firm's size is known. */
  public OptionalInt percent() {
    return firms == 0
        ? OptionalInt.empty()
        : OptionalInt.of(Math.toIntExact(Math.round(100.0 * smes / firms)));
  }
}
