/**
 * What can be won together?
 *
 * <p>An {@link fr.passerelle.opportunity.Opportunity} is something that partners may answer
 * together until a day, such as a call for projects of the European Union. Whether it can be
 * answered is never kept: it follows from its deadline, from what its source said of it, and from
 * the day on which it is shown.
 */
@NullMarked
package fr.passerelle.opportunity;

import org.jspecify.annotations.NullMarked;
