package fr.passerelle.matching;

import fr.passerelle.search.Traits;
import java.util.EnumMap;
import java.util.Map;

/**
 * A candidate with how strongly each signal speaks for it.
 *
 * @param strengths from 0 to 1; a signal that says nothing is absent
 * @param score the weighted sum, from 0 to 1
 * @param topical the part of it that is about the need itself
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
      Map<Signal, Double> weights) {
    double score = 0;
    double topical = 0;
    for (var entry : strengths.entrySet()) {
      double part = weights.getOrDefault(entry.getKey(), 0.0) * entry.getValue();
      score += part;
      switch (entry.getKey()) {
        case NAME, CONCEPTS, WORDS, EVIDENCE, MEANING -> topical += part;
        case NETWORK, AFFILIATION, RECIPROCITY, FIT, PLACE, FRESHNESS -> {}
      }
    }
    return new Judgement(candidate, traits, strengths, Math.min(1, score), topical);
  }
}
