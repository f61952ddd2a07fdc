package fr.passerelle.matching;

import java.util.List;

/**
 * How varied the first partners of an answer are, and what was moved so that they are.
 *
 * @param moved whose organisations left the first places, by the id of their parent
 * @param before as the signals alone rank
 * @param after as shown
 */
public record Diversity(List<Moved> moved, Mix before, Mix after) {

  /** Of an answer that is not ranked by its match, and so has no first places to share out. */
  public static final Diversity NONE = new Diversity(List.of(), Mix.NONE, Mix.NONE);

  /** How many organisations of a parent made room for others, at least 1. */
  public record Moved(String parent, int count) {}

  /**
   * What the first partners are.
   *
   * @param first how many were looked at, from 0 to 10
   * @param sized how many of them are of known size
   * @param smes how many of them are micro, small or medium firms
   * @param parents how many distinct parents they have: who has several counts for the one that
   *     most of them share, who has none for itself
   */
  public record Mix(int first, int sized, int smes, int parents) {

    static final Mix NONE = new Mix(0, 0, 0, 0);
  }

  public Diversity {
    moved = List.copyOf(moved);
  }
}
