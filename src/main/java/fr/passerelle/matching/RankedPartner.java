package fr.passerelle.matching;

import fr.passerelle.organisation.Organisation;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A partner with its score and what the score is made of.
 *
 * @param score from 0 to 1: the sum of the reasons' parts
 * @param reasons strongest part first
 * @param silent the signals that had nothing to say, so that what is unknown is shown too
 * @param weights of all signals that can judge here, silent or not; they sum to 1
 * @param covered ids of the need's concepts that it covers
 * @param distanceInKilometres to the centre asked for; null where none was or its place is unknown
 */
public record RankedPartner(
    Organisation organisation,
    double score,
    List<Reason> reasons,
    List<Signal> silent,
    Map<Signal, Double> weights,
    List<String> covered,
    @Nullable Double distanceInKilometres) {

  public RankedPartner {
    reasons = List.copyOf(reasons);
    silent = List.copyOf(silent);
    weights = Collections.unmodifiableMap(new TreeMap<>(weights));
    covered = List.copyOf(covered);
  }
}
