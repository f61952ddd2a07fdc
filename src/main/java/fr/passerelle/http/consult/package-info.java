/**
 * How does a buyer get from the long list of a line to a decision that others can follow?
 *
 * <p>Suppliers are compared side by side, put on a shortlist, invited by a link, answer by it
 * without an account, and one or several are chosen for a reason. Every act is on the page of the
 * trail and in files. A line without a supplier is shown to clusters, who do not learn whose it is.
 */
@NullMarked
package fr.passerelle.http.consult;

import org.jspecify.annotations.NullMarked;
