package fr.passerelle.matching;

/**
 * Where one organisation stands in the answer to a need.
 *
 * @param place in the whole list, from 1; 0 where it is no answer
 * @param partner what speaks for it, whether it is an answer or not
 * @param interpretation how the need was read
 */
public record Standing(int place, RankedPartner partner, Interpretation interpretation) {

  /** Whether it is among the answers. */
  public boolean isAnswer() {
    return place > 0;
  }
}
