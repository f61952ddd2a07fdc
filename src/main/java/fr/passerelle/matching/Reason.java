package fr.passerelle.matching;

import fr.passerelle.organisation.Evidence;
import java.util.List;

/**
 * Why a partner ranks where it does.
 *
 * @param strength how strongly it speaks for the partner, from 0 to 1
 * @param weight how much the signal counts; the weights of all signals sum to 1
 * @param text a sentence in the reader's language
 * @param evidence what was found, strongest first; a description of the partner is evidence too
 */
public record Reason(
    Signal signal, double strength, double weight, String text, List<Evidence> evidence) {

  public Reason {
    if (!(strength >= 0 && strength <= 1)) {
      throw new IllegalArgumentException("strength must be from 0 to 1, but is " + strength);
    }
    evidence = List.copyOf(evidence);
  }

  /** What the reason adds to the partner's score: strength × weight. */
  public double part() {
    return strength * weight;
  }
}
