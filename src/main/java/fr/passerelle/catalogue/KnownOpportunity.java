package fr.passerelle.catalogue;

import fr.passerelle.opportunity.Opportunity;
import fr.passerelle.organisation.SourceMark;

/**
 * An opportunity that the catalogue holds.
 *
 * @param id its name for ever, such as {@code calls-horizon-cl5-2026-10-d6-10}
 * @param mark where it comes from
 */
public record KnownOpportunity(String id, Opportunity opportunity, SourceMark mark) {}
