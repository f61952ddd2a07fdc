package fr.passerelle.cluster.portfolio;

/**
 * How many have a theme, here and over all clusters.
 *
 * @param members how many here have it
 * @param known how many here have any known theme
 * @param allMembers how many members of any cluster have it, each counted once
 * @param allKnown how many members of any cluster have any known theme
 */
public record ThemeShare(String theme, int members, int known, int allMembers, int allKnown) {

  /**
   * So many members who spread as those of all clusters do are added before the shares are
   * compared, so that one member of a small cluster does not make a quotient of ten.
   */
  public static final int PRIOR = 5;

  /** Fewer members make no strength, whatever the quotient. */
  public static final int LEAST_MEMBERS = 2;

  /** From this quotient on a theme is a strength. */
  public static final double LEAST_QUOTIENT = 1.25;

  public ThemeShare {
    if (members > known || allMembers > allKnown || members > allMembers) {
      throw new IllegalArgumentException(
          "a part is larger than its whole: %s %d/%d of %d/%d"
              .formatted(theme, members, known, allMembers, allKnown));
    }
  }

  /** The share here, from 0 to 1. */
  public double share() {
    return known == 0 ? 0 : (double) members / known;
  }

  /** The share over all clusters, from 0 to 1. */
  public double allShare() {
    return allKnown == 0 ? 0 : (double) allMembers / allKnown;
  }

  /**
   * The location quotient, smoothed: (members + {@value #PRIOR} · p) / (known + {@value #PRIOR}) /
   * p, where p is the share over all clusters. 1 says as many as elsewhere; 2 twice as many.
   */
  public double quotient() {
    double p = allShare();
    return p == 0 ? 1 : (members + PRIOR * p) / (known + PRIOR) / p;
  }

  public boolean isStrength() {
    return members >= LEAST_MEMBERS && quotient() >= LEAST_QUOTIENT;
  }
}
