/**
 * How are partnering profiles written, reviewed and read?
 *
 * <p>One form guides from plain questions to the fields of the Enterprise Europe Network; beside it
 * stands what the checks say, which profiles say nearly the same, and who would answer. It works
 * without scripts: whoever saves or asks for a preview gets all of that with the page. Of an
 * anonymous profile nothing is handed to a public page that could tell whose it is.
 */
@NullMarked
package fr.passerelle.http.profile;

import org.jspecify.annotations.NullMarked;
