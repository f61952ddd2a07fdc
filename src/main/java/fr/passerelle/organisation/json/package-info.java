/**
 * How are an organisation and its evidence written down?
 *
 * <p>One compact JSON form, kept by the catalogue and by the index alike, so that what was stored
 * is what is shown.
 */
@NullMarked
package fr.passerelle.organisation.json;

import org.jspecify.annotations.NullMarked;
