package fr.passerelle.purchasing.consult;

import java.time.Instant;

/**
 * A supplier on the shortlist of a line.
 *
 * @param organisation its id in the catalogue
 * @param country ISO 3166-1 alpha-2; empty where unknown
 */
public record Entry(
    String id,
    String sheet,
    int position,
    String organisation,
    String name,
    String country,
    EntryState state,
    Instant added) {}
