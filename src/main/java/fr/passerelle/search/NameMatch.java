package fr.passerelle.search;

import fr.passerelle.organisation.Organisation;

/**
 * An organisation found by its name.
 *
 * @param matched the name that was recognised, as its source writes it
 * @param score from 0 to 1; 1 where a name is exactly what was asked
 */
public record NameMatch(Organisation organisation, String matched, double score) {}
