package fr.passerelle.matching;

import fr.passerelle.organisation.Organisation;
import java.util.List;
import java.util.Map;

/** Finds and ranks the partners for a need. Safe for use by many threads at once. */
public interface PartnerFinder {

  /** Returns the partners that answer a need, best first, with their reasons. */
  PartnerList find(Need need);

  /** Returns the ids alone of the partners that {@link #find} ranks, best first. */
  List<String> ranking(Need need);

  /** Returns how strongly each signal speaks for each candidate, so that weights can be learned. */
  List<Strengths> strengths(Need need);

  /**
   * What the signals say of one candidate.
   *
   * @param bySignal from 0 to 1; a signal that says nothing is absent
   */
  record Strengths(String id, Map<Signal, Double> bySignal) {}

  /** Returns organisations that do nearly the same as this one, most alike first. */
  List<RankedPartner> similar(Organisation organisation, Need frame);

  /** Returns partners for what this organisation does, itself left out. */
  PartnerList partnersFor(Organisation organisation, Need frame);
}
