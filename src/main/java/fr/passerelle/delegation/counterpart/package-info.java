/**
 * Whom should visitors meet, and does the host come?
 *
 * <p>{@link fr.passerelle.delegation.counterpart.NeverList} holds whom a team never asks, {@link
 * fr.passerelle.delegation.counterpart.Counterparts} what became of the counterparts that were
 * found for a visitor and whom the team has met before, and {@link
 * fr.passerelle.delegation.counterpart.Invitations} the links by which hosts answer without an
 * account.
 */
@NullMarked
package fr.passerelle.delegation.counterpart;

import org.jspecify.annotations.NullMarked;
