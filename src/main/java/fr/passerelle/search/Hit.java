package fr.passerelle.search;

import java.util.List;

/** Something found. Ordinals are valid in the snapshot that gave them, and there alone. */
public sealed interface Hit {

  /**
   * How well it fits, from 0 to 1: the share of the best score that any text could reach for the
   * query. Comparable between queries.
   */
  double score();

  /** An organisation found by its own profile. */
  record OfOrganisation(int organisation, double score) implements Hit {}

  /** A piece of evidence, and the ordinals of the organisations it speaks for. */
  record OfEvidence(int evidence, List<Integer> organisations, double score) implements Hit {
    public OfEvidence {
      organisations = List.copyOf(organisations);
    }
  }
}
