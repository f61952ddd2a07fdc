/**
 * How do teams follow up those they found?
 *
 * <p>Pages for lists, the board of one, an entry with its notes and history, a comparison side by
 * side, a table of who covers what, and what is due; and the same as JSON. All of them are forms
 * and links that work without scripts; a small script lets cards be dragged. An organisation is
 * looked up under the id that it had when it was added, which leads to the present one; one that is
 * no longer in the catalogue keeps its place by the name it had.
 */
@NullMarked
package fr.passerelle.http.shortlist;

import org.jspecify.annotations.NullMarked;
