/**
 * Who changes what a team keeps, and has it been done already?
 *
 * <p>Whoever does not hear that a change was kept asks for it again. A change with a key is kept
 * together with the key, so that the second time answers what the first one did.
 */
@NullMarked
package fr.passerelle.workspace.request;

import org.jspecify.annotations.NullMarked;
