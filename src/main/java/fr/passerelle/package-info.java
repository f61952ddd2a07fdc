/**
 * How do the parts meet?
 *
 * <p>{@code Main} reads the command line and the settings; {@code Application} says {@code new} for
 * every part, top to bottom, and carries the catalogue's changes to the engine.
 */
@NullMarked
package fr.passerelle;

import org.jspecify.annotations.NullMarked;
