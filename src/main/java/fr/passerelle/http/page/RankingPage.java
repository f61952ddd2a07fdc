package fr.passerelle.http.page;

import java.util.List;

/**
 * How the ranking comes about.
 *
 * @param signals what is judged, in the order of the score
 */
public record RankingPage(Frame frame, List<SignalShown> signals) {

  /** A signal and what it asks. */
  public record SignalShown(String code, String name, String question) {}

  public RankingPage {
    signals = List.copyOf(signals);
  }
}
