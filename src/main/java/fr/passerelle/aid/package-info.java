/**
 * What public support is there, and who may have it?
 *
 * <p>A {@link fr.passerelle.aid.SupportScheme} is money, advice or people that a public body offers
 * to organisations or pairs of them. Its rules are data: each {@link
 * fr.passerelle.aid.EligibilityRule} answers {@link fr.passerelle.aid.Eligibility yes, no or
 * unknown} with the question to ask. Whether a scheme is open is never kept: it follows from its
 * {@link fr.passerelle.aid.Dates} and from the day on which it is shown. The schemes are written by
 * hand, in {@code index-data/schemes}.
 */
@NullMarked
package fr.passerelle.aid;

import org.jspecify.annotations.NullMarked;
