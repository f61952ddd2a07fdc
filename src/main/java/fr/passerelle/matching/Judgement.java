package fr.passerelle.matching;

import fr.passerelle.search.Traits;
import java.util.EnumMap;
import java.util.Map;

/**
 * A candidate with how strongly each signal speaks for it.
 *
 * @param strengths from 0 to 1; a signal that says nothing is absent
 * @param score the weighted sum, from 0 to 1
 * @param topical the part of it that is about the need itself, by the purpose's own weights: what a
 *     reader moves changes the order and removes nobody
 */
record Judgement(
    Ballot.Candidate candidate,
    Traits traits,
    EnumMap<Signal, Double> strengths,
    double score,
    double topical) {

  static Judgement of(
      Ballot.Candidate candidate,
      Traits traits,
      EnumMap<Signal, Double> strengths,
      Map<Signal, Double> weights,
      Map<Signal, Double> usual) {
    double score = 0;
    double topical = 0;
    for (var entry : strengths.entrySet()) {
      score += weights.getOrDefault(entry.getKey(), 0.0) * entry.getValue();
      double part = usual.getOrDefault(entry.getKey(), 0.0) * entry.getValue();
      switch (entry.getKey()) {
        case NAME, CONCEPTS, WORDS, EVIDENCE, MEANING -> topical += part;
        case NETWORK, AFFILIATION, RECIPROCITY, FIT, SUPPLY, PLACE, FRESHNESS, OTHER_CLUSTERS -> {}
      }
    }
    return new Judgement(candidate, traits, strengths, Math.min(1, score), topical);
  }
}
