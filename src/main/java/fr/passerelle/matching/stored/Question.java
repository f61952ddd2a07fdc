package fr.passerelle.matching.stored;

import fr.passerelle.organisation.Evidence;
import fr.passerelle.search.Facets;
import fr.passerelle.search.Filter;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/**
 * A stored need, or what its asker offers, in terms. Immutable.
 *
 * <p>Its asked terms are concepts first, each with its weight, then words. A text answers that
 * holds a concept, where there are any, and {@link #HALF} of the weight, or {@link #MOST} of it
 * where there are words alone.
 */
final class Question {

  /** No question is answered by less of it than this. */
  static final double HALF = 0.5;

  private static final double MOST = 0.6;
  private static final double ROUNDING = 1e-9;

  /** A term that is asked for. */
  record Asked(int term, double weight, boolean isConcept, String written) {}

  private final StoredNeed stored;
  private final boolean isOffer;
  private final List<Asked> asked;
  private final int[] terms;
  private final double[] weights;
  private final int concepts;
  private final double total;
  private final double required;

  /** Takes concepts in front of words; {@code isOffer} for what speaks to those who seek. */
  Question(StoredNeed stored, boolean isOffer, List<Asked> asked) {
    this.stored = stored;
    this.isOffer = isOffer;
    this.asked = List.copyOf(asked);
    terms = asked.stream().mapToInt(Asked::term).toArray();
    weights = asked.stream().mapToDouble(Asked::weight).toArray();
    concepts = (int) asked.stream().filter(Asked::isConcept).count();
    total = asked.stream().mapToDouble(Asked::weight).sum();
    required = total * (concepts > 0 ? HALF : MOST) - ROUNDING;
  }

  StoredNeed stored() {
    return stored;
  }

  Filter filter() {
    return stored.need().filter();
  }

  boolean isOffer() {
    return isOffer;
  }

  /** Whether it asks for a filter alone. */
  boolean isWordless() {
    return asked.isEmpty();
  }

  /** The terms asked for. */
  List<Asked> asked() {
    return asked;
  }

  /** How much of the question a term is, from 0 to 1. */
  double share(Asked one) {
    return one.weight / total;
  }

  /** Whether a text holds enough; a filter alone is held by an organisation's own entry. */
  boolean isAnsweredBy(Telling telling) {
    if (telling.seeks() != isOffer) {
      return false;
    }
    return isWordless() ? telling.evidence() == null : holds(telling.terms());
  }

  private boolean holds(BitSet told) {
    double held = 0;
    boolean concept = concepts == 0;
    for (int i = 0; i < terms.length; i++) {
      if (told.get(terms[i])) {
        held += weights[i];
        concept |= i < concepts;
      }
    }
    return concept && held >= required;
  }

  /** Whether an organisation is none of the askers and passes the filter. */
  boolean lets(Set<String> ids, Facets facets) {
    return ids.stream().noneMatch(stored.own()::contains) && facets.pass(filter());
  }

  /** The share of the question that a text holds, from 0 to 1. */
  double share(Telling telling) {
    if (isWordless()) {
      return 1;
    }
    double held = 0;
    for (int i = 0; i < terms.length; i++) {
      held += telling.terms().get(terms[i]) ? weights[i] : 0;
    }
    return Math.min(1, held / total);
  }

  /** Tells what a text that answers holds. */
  Found found(Turn turn, Telling telling) {
    var held = asked.stream().filter(one -> telling.terms().get(one.term)).toList();
    Evidence evidence = telling.evidence();
    return new Found(
        stored.id(),
        turn.after(),
        evidence,
        telling.isProfile(),
        held.stream().filter(Asked::isConcept).map(Asked::written).distinct().toList(),
        held.stream().filter(one -> !one.isConcept).map(Asked::written).distinct().toList(),
        share(telling));
  }
}
