package fr.passerelle.delegation.application;

import org.jspecify.annotations.Nullable;

/**
 * What a member of the committee gives an application for one criterion.
 *
 * @param account null where it was erased
 * @param mark from 0 to 5
 */
public record Mark(
    String application, @Nullable String account, Criterion criterion, int mark, String comment) {

  /** The best mark. */
  public static final int BEST = 5;

  public Mark {
    if (mark < 0 || mark > BEST) {
      throw new IllegalArgumentException("a mark is from 0 to 5, but is " + mark);
    }
  }
}
