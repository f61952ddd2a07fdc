package fr.passerelle.cluster.contract;

import java.time.Instant;

/**
 * A performance contract of a cluster, as it said at a moment.
 *
 * @param version grows with each change, so that two who change it at once do not undo each other
 * @param recorded since when it says so
 */
public record Contract(String id, String team, long version, Instant recorded, Terms terms) {}
