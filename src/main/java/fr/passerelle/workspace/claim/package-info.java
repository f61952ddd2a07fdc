/**
 * How does an organisation speak for itself?
 *
 * <p>A team claims an organisation ({@link fr.passerelle.workspace.claim.Claim}): at once, where an
 * address at the organisation's own web domain proves it ({@link
 * fr.passerelle.workspace.claim.WebDomains}), else when somebody approves. Of one organisation one
 * team at a time has an accepted claim ({@link fr.passerelle.workspace.claim.ClaimDesk}). That team
 * states {@link fr.passerelle.workspace.claim.OwnFacts} and confirms that they are still right;
 * {@link fr.passerelle.workspace.claim.OwnPages} keeps them and hands them to the catalogue as a
 * source of its own.
 */
@NullMarked
package fr.passerelle.workspace.claim;

import org.jspecify.annotations.NullMarked;
