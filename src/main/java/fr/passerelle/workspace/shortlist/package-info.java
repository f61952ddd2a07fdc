/**
 * Whom does a team follow up, and how far has it come with each?
 *
 * <p>A {@link fr.passerelle.workspace.shortlist.Shortlist} holds entries; an {@link
 * fr.passerelle.workspace.shortlist.Entry} remembers the organisation, the need that it was found
 * for, its state, what is to be done next, and has notes. Every change adds one line to the history
 * of its list, in the same transaction, and takes its turn by the list's own row: of two people who
 * move one card the last one wins, and the history tells both. Whatever is asked for under the id
 * of another team is as unknown as if it were not there.
 */
@NullMarked
package fr.passerelle.workspace.shortlist;

import org.jspecify.annotations.NullMarked;
