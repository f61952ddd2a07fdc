/**
 * How does a reader take away what was found?
 *
 * <p>A list of partners as a table, a dossier or for programs; a partner on a page; an
 * organisation's card. Each file is told of before the click, and says itself what was asked, when,
 * from which sources, and how much of the whole it holds. The words are those of the pages; what is
 * taken is noted.
 */
@NullMarked
package fr.passerelle.http.export;

import org.jspecify.annotations.NullMarked;
