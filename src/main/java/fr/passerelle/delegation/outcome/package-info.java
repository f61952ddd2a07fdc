/**
 * What became of a mission's meetings, and of those who met?
 *
 * <p>An {@link fr.passerelle.delegation.outcome.Outcome} is written of each meeting; 3, 6 and 12
 * months after the last day a {@link fr.passerelle.delegation.outcome.FollowUp} says how things
 * stand, and {@link fr.passerelle.delegation.outcome.Reminders} tells who is to be reminded. A
 * {@link fr.passerelle.delegation.outcome.MissionStory} puts all of it together: every figure of a
 * report is a {@link fr.passerelle.delegation.outcome.Tally} of listed meetings, and the funnel
 * from project to product a count of listed {@link fr.passerelle.delegation.outcome.FunnelPair
 * pairs}. The stores take the team with every call.
 */
@NullMarked
package fr.passerelle.delegation.outcome;

import org.jspecify.annotations.NullMarked;
