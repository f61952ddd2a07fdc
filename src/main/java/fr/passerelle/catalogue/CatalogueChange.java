package fr.passerelle.catalogue;

import fr.passerelle.organisation.Evidence;
import fr.passerelle.organisation.Organisation;

/** The latest change of one organisation or one piece of evidence. */
public sealed interface CatalogueChange {

  /** The number of the change: above that of every earlier one. */
  long sequence();

  /** An organisation is new, or is now like this. */
  record OrganisationPut(long sequence, Organisation organisation) implements CatalogueChange {}

  /** An organisation is gone, or lives on under another id. */
  record OrganisationRemoved(long sequence, String id) implements CatalogueChange {}

  /** A piece of evidence is new, or is now like this. */
  record EvidencePut(long sequence, Evidence evidence) implements CatalogueChange {}

  /** A piece of evidence is gone. */
  record EvidenceRemoved(long sequence, String id) implements CatalogueChange {}
}
