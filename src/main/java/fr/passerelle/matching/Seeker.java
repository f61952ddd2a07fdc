package fr.passerelle.matching;

import fr.passerelle.organisation.Cooperation;
import fr.passerelle.organisation.Evidence;
import fr.passerelle.organisation.Organisation;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who asks, as far as it is known: what they bring, and whom they seek.
 *
 * @param organisation null for a visitor
 * @param profiles the asker's own partnering profiles that hold today, freshest first
 * @param offers what the asker brings, statement by statement; none where nothing tells it
 * @param requests what the asker's own profiles seek
 * @param concepts ids of the concepts of all that the asker brings
 * @param cooperation the types of cooperation asked for; any where empty
 * @param readiness the least technology readiness asked for, from 1 to 9; null for any
 */
record Seeker(
    @Nullable Organisation organisation,
    List<Evidence> profiles,
    List<Offered> offers,
    List<Requested> requests,
    Set<String> concepts,
    Set<Cooperation> cooperation,
    @Nullable Integer readiness) {

  /** Somebody of whom nothing is known. */
  static final Seeker NOBODY =
      new Seeker(null, List.of(), List.of(), List.of(), Set.of(), Set.of(), null);

  /**
   * Something that the asker brings.
   *
   * @param read the same, read as a need is
   * @param profile the partnering profile that says so; null where other words do
   */
  record Offered(ReadNeed read, @Nullable Evidence profile) {}

  /** A request of the asker, and the same read as a need is. */
  record Requested(ReadNeed read, Evidence request) {}

  /** The same, of whom it is not told whom they seek. */
  Seeker seekingNobody() {
    return new Seeker(organisation, List.of(), offers, List.of(), concepts, Set.of(), null);
  }

  /** Whether anything is known by which to tell if a partner suits the asker. */
  boolean isKnown() {
    return organisation != null || !cooperation.isEmpty() || readiness != null;
  }
}
