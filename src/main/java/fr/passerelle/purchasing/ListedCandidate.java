package fr.passerelle.purchasing;

/** A candidate of a line, and whether the last plan chooses it. */
public record ListedCandidate(Candidate candidate, boolean isChosen) {}
