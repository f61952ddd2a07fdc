/**
 * Which support can a reader have, alone or with a partner?
 *
 * <p>The pages and the API over {@link fr.passerelle.aid.SupportSchemes}: the list, one scheme with
 * its rules, the answers for a pair with the questions that are left, deadlines as a calendar, and
 * beside them the organisations that help and the calls that fit.
 */
@NullMarked
package fr.passerelle.http.aid;

import org.jspecify.annotations.NullMarked;
