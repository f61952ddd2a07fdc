/**
 * How do people ask?
 *
 * <p>One record a page holds everything that its template shows, ready in the reader's language;
 * templates only place it.
 */
@NullMarked
package fr.passerelle.http.page;

import org.jspecify.annotations.NullMarked;
