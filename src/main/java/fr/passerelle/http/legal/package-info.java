/**
 * Who runs this, and what does it keep of people?
 *
 * <p>Two pages that say what the code does: where a text names a span of time, the code that keeps
 * to it gives the figure. Who the operator is comes from settings, and a page says where nobody has
 * set it.
 */
@NullMarked
package fr.passerelle.http.legal;

import org.jspecify.annotations.NullMarked;
