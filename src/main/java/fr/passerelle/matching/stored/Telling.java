package fr.passerelle.matching.stored;

import fr.passerelle.organisation.Evidence;
import java.util.BitSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The terms that one text tells.
 *
 * @param evidence null for the organisation's own entry
 * @param terms not to be changed any more
 */
record Telling(@Nullable Evidence evidence, BitSet terms) {

  /** The id of the evidence; empty for the organisation's own entry. */
  String id() {
    return evidence == null ? "" : evidence.id();
  }

  /** Whether it tells what is sought, rather than what can be done. */
  boolean seeks() {
    return evidence != null && evidence.kind() == Evidence.Kind.REQUEST;
  }

  /** Whether it is a partnering profile, which answers for itself. */
  boolean isProfile() {
    return evidence != null && evidence.profile() != null;
  }

  /** Who speaks by it: all whose profile it is, or else the one organisation. */
  Set<String> speakers(Set<String> one) {
    return isProfile() && evidence != null ? Set.copyOf(evidence.organisationIds()) : one;
  }
}
