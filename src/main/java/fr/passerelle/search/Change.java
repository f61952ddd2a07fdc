package fr.passerelle.search;

import fr.passerelle.organisation.Evidence;
import fr.passerelle.organisation.Organisation;

/** One thing that is otherwise in the catalogue than before. */
public sealed interface Change {

  /** An organisation is new, or is now like this. */
  record OrganisationPut(Organisation organisation) implements Change {}

  /** An organisation is gone. */
  record OrganisationRemoved(String id) implements Change {}

  /** A piece of evidence is new, or is now like this. */
  record EvidencePut(Evidence evidence) implements Change {}

  /** A piece of evidence is gone. */
  record EvidenceRemoved(String id) implements Change {}
}
