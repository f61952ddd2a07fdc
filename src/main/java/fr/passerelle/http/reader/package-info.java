/**
 * How is it said in the reader's language?
 *
 * <p>Messages, numbers, dates, names of countries and labels of codes, in French, English and
 * Chinese; no sentence is put together from pieces.
 */
@NullMarked
package fr.passerelle.http.reader;

import org.jspecify.annotations.NullMarked;
