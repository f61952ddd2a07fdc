package fr.passerelle.matching;

import fr.passerelle.organisation.Organisation;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds and ranks the partners for a need. Safe for use by many threads at once. */
public interface PartnerFinder {

  /** Returns the partners that answer a need, best first, with their reasons. */
  PartnerList find(Need need);

  /**
   * Returns where an organisation stands in what {@link #find} answers, or {@link #tandem} with an
   * organisation that it is to be paired with; what speaks for it is told also where it is no
   * answer.
   */
  Standing standing(Organisation organisation, @Nullable Organisation paired, Need need);

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

  /**
   * Returns those who make a tandem with an organisation: on its subjects, and on what is asked
   * where something is, but of the kind that {@link Actor#besides} names. Where no country is asked
   * for, those of its own come first.
   */
  PartnerList tandem(Organisation seeker, Need frame);

  /**
   * Returns what members cover of a need, and at most so many candidates for each gap as the need's
   * limit says.
   *
   * @param members at most {@link Consortium#MOST_MEMBERS}, each in the catalogue; where there are
   *     none yet, no kind of actor is said to be missing
   */
  Consortium consortium(List<Organisation> members, Need need);

  /**
   * Returns partners for what this organisation does and for what its profiles say, itself left
   * out: what {@link #find} answers to a need without words that it asks.
   */
  PartnerList partnersFor(Organisation organisation, Need frame);
}
