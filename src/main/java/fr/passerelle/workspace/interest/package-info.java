/**
 * Who would like to work with whom, and what became of it?
 *
 * <p>A team sends an {@link fr.passerelle.workspace.interest.Interest} to the team behind a profile
 * or an organisation. Where the profile asks so, a cluster or an embassy reads it first and passes
 * it on or returns it with words; until then the other side does not know of it. It waits for
 * thirty days, and blocks nothing meanwhile. How to reach a side is told to the other one only once
 * the interest is accepted and that side has said so itself: no query returns it before. Each
 * side's notes are its own.
 */
@NullMarked
package fr.passerelle.workspace.interest;

import org.jspecify.annotations.NullMarked;
