/**
 * How does an organisation come to speak for itself, and what does it see of that?
 *
 * <p>Anybody who has signed in can claim an organisation for a team; who decides sees what waits.
 * The team then has a page on which it states facts, says with one click that they are still right,
 * and sees what is missing and how often it was shown. All works without scripts.
 */
@NullMarked
package fr.passerelle.http.claim;

import org.jspecify.annotations.NullMarked;
