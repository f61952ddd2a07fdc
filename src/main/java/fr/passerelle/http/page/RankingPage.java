package fr.passerelle.http.page;

import java.util.List;

/**
 * How the ranking comes about.
 *
 * @param purposes what partners are sought for
 * @param signals what is judged, in the order of the score
 */
public record RankingPage(Frame frame, List<String> purposes, List<SignalShown> signals) {

  /** A signal, what it asks, and its weight for each purpose. */
  public record SignalShown(String code, String name, String question, List<String> weights) {}

  public RankingPage {
    purposes = List.copyOf(purposes);
    signals = List.copyOf(signals);
  }
}
