/**
 * Whom should the visitors of a mission meet, and do those come?
 *
 * <p>{@link fr.passerelle.http.counterpart.CounterpartRoutes} gathers the pages: the best
 * counterparts of each visitor, by city and park, with their reasons; the invitations to those who
 * were accepted; what visitors, hosts and the officer wish; whom a team never asks; and the page on
 * which a host answers without an account.
 */
@NullMarked
package fr.passerelle.http.counterpart;

import org.jspecify.annotations.NullMarked;
