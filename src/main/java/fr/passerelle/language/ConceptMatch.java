package fr.passerelle.language;

/**
 * A concept found in a text.
 *
 * @param start where its label begins in the text, in characters from 0
 * @param end where its label ends, exclusive
 */
public record ConceptMatch(Concept concept, int start, int end) {}
