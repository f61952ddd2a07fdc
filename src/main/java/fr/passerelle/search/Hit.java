package fr.passerelle.search;

import java.util.List;

/** Something found. Ordinals are valid in the snapshot that gave them, and there alone. */
public sealed interface Hit {

  /** How well it fits by the engine's own measure, above 0; comparable within one answer only. */
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
