/**
 * How does what we know look outside of the house?
 *
 * <p>Files that others open with their own tools: the dumps of the catalogue, tables ({@code
 * Spreadsheet}, {@code TableJson}), paper ({@code PartnerSheet}, {@code Dossier}) and cards for
 * address books ({@code BusinessCard}). It knows organisations and evidence as values, never where
 * they are kept, and says things in words that its callers bring. One place keeps a cell from
 * becoming a formula, one prints pages that a screen reader can read; each file says itself what it
 * is ({@code Colophon}), and the same input gives the same bytes.
 */
@NullMarked
package fr.passerelle.document;

import org.jspecify.annotations.NullMarked;
