/**
 * How does what we know look outside of the house?
 *
 * <p>Files that others open with their own tools: today the dumps of the catalogue. It knows
 * organisations and evidence as values, never where they are kept; JSON and CSV are written by the
 * same few lines for every file, so that one place keeps a cell from becoming a formula.
 */
@NullMarked
package fr.passerelle.document;

import org.jspecify.annotations.NullMarked;
