package fr.passerelle.purchasing.consult;

import java.time.Instant;

/**
 * A supplier's reply, and when it came.
 *
 * @param entry the id of the supplier's entry
 * @param isLate whether it came after the deadline
 */
public record Answered(String entry, Reply reply, Instant at, boolean isLate) {}
