package fr.passerelle.purchasing.consult;

import java.time.Instant;
import java.time.LocalDate;

/**
 * An open need as a cluster reads it.
 *
 * @param buyer the name of the team that needs it; empty unless it said so to this cluster
 */
public record ShownNeed(
    String id,
    String title,
    String words,
    String theme,
    String volume,
    Instant published,
    LocalDate expires,
    String buyer) {}
