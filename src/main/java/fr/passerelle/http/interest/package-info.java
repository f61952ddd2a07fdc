/**
 * How does a team say that it would like to work with another?
 *
 * <p>A form on a published profile or on the organisation that a team speaks for, the interests
 * that a team sent and received, the page of each with its history, the wishes for intellectual
 * property side by side and the team's own notes, and the queue of those who mediate. Addresses and
 * telephone numbers are held back from every text: they are told by consent, in a field of their
 * own.
 */
@NullMarked
package fr.passerelle.http.interest;

import org.jspecify.annotations.NullMarked;
