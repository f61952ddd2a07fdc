package fr.passerelle.delegation;

/**
 * How far a search is. The best programme so far breaks no rule once no pair is missing.
 *
 * @param value what the best programme is worth
 * @param meetings how many meetings it has
 * @param missing how many pairs that must meet do not yet
 * @param spent how much of the effort is spent, from 0 to 1
 */
public record SearchProgress(int value, int meetings, int missing, double spent) {}
