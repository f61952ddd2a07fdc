package fr.passerelle.purchasing.consult;

import java.time.Instant;

/**
 * What a cluster answers to an open need: one of its members could.
 *
 * @param cluster the name of the cluster's team
 * @param isTaken whether the buyer put it on the shortlist
 * @param isDisclosed whether the cluster knows who the buyer is
 */
public record Proposal(
    String id,
    String need,
    String cluster,
    String organisation,
    String name,
    String country,
    String reason,
    Instant at,
    boolean isTaken,
    boolean isDisclosed) {}
