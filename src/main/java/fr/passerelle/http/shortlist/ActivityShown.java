package fr.passerelle.http.shortlist;

/**
 * A change as pages tell it.
 *
 * @param at when, in the reader's form
 * @param by who; that it was nobody known, where it is not
 * @param said what was done, as a sentence
 * @param words what was written; empty where nothing was
 */
public record ActivityShown(String at, String by, String said, String words) {}
