/**
 * What do these words mean, in three languages?
 *
 * <p>Text is folded to one form (case, accents, traditional characters), its language detected, the
 * concepts of the thesaurus found in it, and what is French or Chinese glossed to English, so that
 * a need and an offer meet whatever language each was written in.
 */
@NullMarked
package fr.passerelle.language;

import org.jspecify.annotations.NullMarked;
