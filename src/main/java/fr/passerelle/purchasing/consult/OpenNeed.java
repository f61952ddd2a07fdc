package fr.passerelle.purchasing.consult;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A line that clusters may read without learning whose it is, as its buyer sees it.
 *
 * @param volume empty unless the buyer shows it
 * @param expires the last day on which clusters read it, by universal time
 */
public record OpenNeed(
    String id,
    int position,
    String title,
    String words,
    String theme,
    String volume,
    Instant published,
    LocalDate expires,
    boolean isWithdrawn) {}
