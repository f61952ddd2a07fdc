/**
 * What does a request ask for?
 *
 * <p>Reads a need from an address or a JSON body; what cannot be read is told field by field, with
 * a remedy, in the reader's language.
 */
@NullMarked
package fr.passerelle.http.need;

import org.jspecify.annotations.NullMarked;
