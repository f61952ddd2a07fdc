/**
 * What does an embassy's team prepare, and who takes part?
 *
 * <p>A {@link fr.passerelle.delegation.mission.Mission} is a team's own: a call for tandems, a
 * delegation, a seminar or a visit from abroad, with its {@link
 * fr.passerelle.delegation.mission.Calendar} of cities, slots and tables. {@link
 * fr.passerelle.delegation.mission.Party parties} take part: visitors (an SME with its laboratory
 * is one), hosts, interpreters and vehicles. They wish to meet, and meet. The stores take the team
 * with every call: what is another team's is as unknown as what is nobody's.
 */
@NullMarked
package fr.passerelle.delegation.mission;

import org.jspecify.annotations.NullMarked;
