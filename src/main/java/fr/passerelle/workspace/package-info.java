/**
 * What does this team keep?
 *
 * <p>Each kind of thing has a package of its own. Every store asks for the team, so that what
 * belongs to another is as unknown as what does not exist.
 */
@NullMarked
package fr.passerelle.workspace;

import org.jspecify.annotations.NullMarked;
